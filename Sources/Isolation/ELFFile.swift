import Foundation

/// A file in the Executable and Linking Format, of 64 bits, that takes part in dynamic linking, in memory.
///
/// Sources: System V Application Binary Interface, chapters 4 and 5; for the hash table and the tags of GNU, `elf.h` and
/// `dl-lookup.c` of the GNU C library. Numbers that lie outside of the file, and whatever else is not as it is there, throw
/// ``Unsupported``.
final class ELFFile {
  /// Something that the format has and this does not know.
  struct Unsupported: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
      self.description = description
    }
  }

  /// A part of the file that is mapped into memory, or says where something in memory lies.
  struct Segment {
    static let load: UInt32 = 1
    static let dynamic: UInt32 = 2

    let type: UInt32
    /// Where its entry stands in the program header table.
    let place: Int
    let offset: UInt64
    let address: UInt64
    let fileSize: UInt64
    let memorySize: UInt64
  }

  /// A symbol of the dynamic symbol table.
  struct Symbol {
    enum Kind: UInt8 {
      case none, object, function, section, file, common, threadLocal
    }

    let name: String
    /// Nil for what a processor or a system adds, such as functions that choose themselves when they are bound.
    let kind: Kind?
    /// Whether other files see it, and may come before it.
    let isGlobal: Bool
    let isDefined: Bool
    /// Whether it need not be found.
    let isWeak: Bool
    /// Whether its value is an address, which moves with the file.
    let isAddress: Bool
    let place: Int
    let value: UInt64
  }

  /// A place in the file's memory that depends on where files lie.
  struct Relocation {
    static let size = 24

    /// Where this is written.
    let place: Int
    /// The address that it is about.
    let address: UInt64
    let type: UInt32
    /// The index of the symbol that it asks for.
    let symbol: Int
    let addend: Int64
  }

  private let bytes: UnsafeMutableRawBufferPointer
  let segments: [Segment]
  /// What the dynamic section says, with the place of each.
  let dynamic: [(tag: UInt64, value: UInt64, place: Int)]
  private let tags: [UInt64: UInt64]

  /// Maps the file at `path`, which is no link, and may have been put there by somebody who wants to see it opened; with
  /// `writable`, what is written goes into it.
  init(_ path: String, writable: Bool) throws {
    let file = open(path, (writable ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw Unsupported("\(path): \(String(cString: strerror(errno)))") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size >= 64,
      let start = mmap(
        nil, Int(status.st_size), writable ? PROT_READ | PROT_WRITE : PROT_READ, MAP_SHARED, file, 0),
      start != MAP_FAILED
    else { throw Unsupported("\(path) cannot be mapped") }
    bytes = UnsafeMutableRawBufferPointer(start: start, count: Int(status.st_size))
    do {
      segments = try Self.segments(of: bytes)
      dynamic = try Self.dynamic(of: bytes, segments)
    } catch {
      munmap(start, bytes.count)
      throw error
    }
    tags = Dictionary(dynamic.map { ($0.tag, $0.value) }) { first, _ in first }
  }

  deinit { munmap(bytes.baseAddress, bytes.count) }

  private static func read<Number: FixedWidthInteger>(
    _ type: Number.Type, at offset: Int, of bytes: UnsafeMutableRawBufferPointer
  ) throws -> Number {
    guard offset >= 0, offset <= bytes.count - MemoryLayout<Number>.size else { throw Unsupported("it is cut off") }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }

  private static func segments(of bytes: UnsafeMutableRawBufferPointer) throws -> [Segment] {
    // 64 bits, little endian, a shared object (position-independent programs are such).
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), try read(UInt16.self, at: 16, of: bytes) == 3,
      try read(UInt16.self, at: 54, of: bytes) == 56
    else { throw Unsupported("it is no position-independent file of 64 bits") }
    let start = Int(truncatingIfNeeded: try read(UInt64.self, at: 32, of: bytes))
    return try (0..<Int(try read(UInt16.self, at: 56, of: bytes))).map { index in
      let place = start &+ index * 56
      func word(_ offset: Int) throws -> UInt64 { try read(UInt64.self, at: place &+ offset, of: bytes) }
      return Segment(
        type: try read(UInt32.self, at: place, of: bytes), place: place, offset: try word(8), address: try word(16),
        fileSize: try word(32), memorySize: try word(40))
    }
  }

  private static func dynamic(
    of bytes: UnsafeMutableRawBufferPointer, _ segments: [Segment]
  ) throws -> [(UInt64, UInt64, Int)] {
    guard let segment = segments.first(where: { $0.type == Segment.dynamic }) else {
      throw Unsupported("it has no dynamic section")
    }
    var entries: [(UInt64, UInt64, Int)] = []
    var place = Int(truncatingIfNeeded: segment.offset)
    while true {
      let tag = try read(UInt64.self, at: place, of: bytes)
      guard tag != 0 else { return entries }
      entries.append((tag, try read(UInt64.self, at: place + 8, of: bytes), place))
      place += 16
    }
  }

  /// What the dynamic section says of `tag`.
  func value(_ tag: UInt64) -> UInt64? { tags[tag] }

  /// The number at `offset` of the file.
  func read<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) throws -> Number {
    try Self.read(type, at: offset, of: bytes)
  }

  /// Writes `number` at `offset` of the file.
  func write<Number: FixedWidthInteger>(_ number: Number, at offset: Int) throws {
    guard offset >= 0, offset <= bytes.count - MemoryLayout<Number>.size else { throw Unsupported("it is cut off") }
    bytes.storeBytes(of: number.littleEndian, toByteOffset: offset, as: Number.self)
  }

  /// Where in the file that lies which is at `address` in memory.
  func offset(of address: UInt64) throws -> Int {
    for segment in segments where segment.type == Segment.load && address >= segment.address {
      let distance = address - segment.address
      let offset = segment.offset &+ distance
      if distance < segment.fileSize, offset < bytes.count { return Int(offset) }
    }
    throw Unsupported("an address is not in the file")
  }

  /// The number of bytes until the end of what is mapped into memory.
  func loadedSize() throws -> Int {
    let ends = segments.filter { $0.type == Segment.load }.map { $0.offset &+ $0.fileSize }
    guard let end = ends.max(), end <= bytes.count else { throw Unsupported("it is cut off") }
    return Int(end)
  }

  /// Where the table that the dynamic section names with `tag` lies in the file.
  func table(_ tag: UInt64) throws -> Int {
    guard let address = value(tag) else { throw Unsupported("a table is missing") }
    return try offset(of: address)
  }
}

extension ELFFile {
  /// The relocations of the table at `tag`, whose size in bytes is that of `size`; none where there is no such table.
  func relocations(_ tag: UInt64, size: UInt64) throws -> [Relocation] {
    guard value(tag) != nil else { return [] }
    let start = try table(tag)
    return try (0..<count(value(size) ?? 0, of: 1) / Relocation.size).map { index in
      let place = start + index * Relocation.size
      let info = try read(UInt64.self, at: place + 8)
      return Relocation(
        place: place, address: try read(UInt64.self, at: place), type: UInt32(truncatingIfNeeded: info),
        symbol: Int(info >> 32), addend: try read(Int64.self, at: place + 16))
    }
  }

  /// All symbols of the dynamic symbol table, in their order.
  func symbols() throws -> [Symbol] {
    var length = 0
    return try (0..<symbolCount()).map { index in
      let symbol = try symbol(index)
      // Many could stand for the same long text, to keep whoever reads them busy.
      length += symbol.name.utf8.count
      guard length <= bytes.count else { throw Unsupported("its names are longer than itself") }
      return symbol
    }
  }

  private func symbol(_ index: Int) throws -> Symbol {
    let place = try table(Tag.symbols) + index * 24
    let info = try read(UInt8.self, at: place + 4)
    let section = try read(UInt16.self, at: place + 6)
    let visibility = try read(UInt8.self, at: place + 5) & 3
    let kind = Symbol.Kind(rawValue: info & 15)
    return Symbol(
      name: try text(at: table(Tag.strings) + Int(try read(UInt32.self, at: place))), kind: kind,
      isGlobal: [1, 2].contains(info >> 4) && [0, 3].contains(visibility), isDefined: section != 0,
      isWeak: info >> 4 == 2,
      // Section 0xFFF1 has numbers that are no addresses.
      isAddress: section != 0 && section != 0xFFF1 && kind != .threadLocal, place: place,
      value: try read(UInt64.self, at: place + 8))
  }

  /// Whether it defines the symbol `name`, by the hash table.
  func defines(_ name: String) throws -> Bool {
    let hashes = try self.hashes()
    let hash = name.utf8.reduce(5381 as UInt32) { $0 &* 33 &+ UInt32($1) }
    guard hashes.buckets > 0 else { return false }
    var index = Int(try read(UInt32.self, at: hashes.words + 4 * Int(hash % UInt32(hashes.buckets))))
    guard index >= hashes.first else { return false }
    while true {
      // The lowest bit tells whether it is the last with its remainder.
      let other = try read(UInt32.self, at: hashes.words + 4 * (hashes.buckets + index - hashes.first))
      if other | 1 == hash | 1 {
        let symbol = try symbol(index)
        if symbol.isDefined && symbol.name == name { return true }
      }
      guard other & 1 == 0 else { return false }
      index += 1
    }
  }

  /// The number of dynamic symbols, which only the hash table tells: its last chain ends with the last symbol.
  private func symbolCount() throws -> Int {
    let hashes = try self.hashes()
    var last = try (0..<hashes.buckets).map { Int(try read(UInt32.self, at: hashes.words + 4 * $0)) }.max() ?? 0
    guard last >= hashes.first else { return try count(UInt64(hashes.first), of: 24) }
    while try read(UInt32.self, at: hashes.words + 4 * (hashes.buckets + last - hashes.first)) & 1 == 0 { last += 1 }
    return try count(UInt64(last + 1), of: 24)
  }

  /// The hash table: the number of its buckets, the first symbol that is in it, and where its words begin, one a bucket and
  /// then one a symbol.
  private func hashes() throws -> (buckets: Int, first: Int, words: Int) {
    let start = try table(Tag.hashes)
    return (
      try count(UInt64(try read(UInt32.self, at: start)), of: 4), Int(try read(UInt32.self, at: start + 4)),
      start + 16 + 8 * Int(try read(UInt32.self, at: start + 8))
    )
  }

  /// `number`, if so many things of `size` bytes can be in the file.
  private func count(_ number: UInt64, of size: Int) throws -> Int {
    guard number <= bytes.count / size else { throw Unsupported("a table is too long") }
    return Int(number)
  }

  private func text(at offset: Int) throws -> String {
    guard offset >= 0, offset < bytes.count, let end = bytes[offset...].firstIndex(of: 0) else {
      throw Unsupported("a name is cut off")
    }
    return String(decoding: bytes[offset..<end], as: UTF8.self)
  }

  /// Tags of the dynamic section.
  enum Tag {
    static let strings: UInt64 = 5
    static let symbols: UInt64 = 6
    static let relocations: UInt64 = 7
    static let relocationsSize: UInt64 = 8
    static let calls: UInt64 = 23
    static let callsSize: UInt64 = 2
    static let hashes: UInt64 = 0x6FFF_FEF5
    static let relativeCount: UInt64 = 0x6FFF_FFF9
    static let flags: UInt64 = 30
    /// The number of versions that it defines: a single one is its own name.
    static let versionCount: UInt64 = 0x6FFF_FFFD

    /// Tags whose value is an address.
    static let addresses: Set<UInt64> = [
      3, 4, strings, symbols, relocations, 12, 13, calls, 25, 26, 32, hashes, 0x6FFF_FFF0, 0x6FFF_FFFC, 0x6FFF_FFFE,
    ]
    /// Tags whose value is a size, a count, a name or a flag.
    static let others: Set<UInt64> = [
      1, callsSize, relocationsSize, 9, 10, 11, 14, 15, 20, 21, 24, 27, 28, 29, flags, 33, relativeCount, 0x6FFF_FFFB,
      versionCount, 0x6FFF_FFFF,
    ]
  }
}
