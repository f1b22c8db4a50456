import Foundation

/// Copies of a program and of libraries that it is linked with, which lie at addresses that are chosen beforehand.
///
/// So whatever depends on where they lie is written into the files once, and not by the dynamic loader each time the
/// program starts: J. Jelínek, *Prelink* (2004). For a Swift compiler these are some 320,000 places, and two fifths of the
/// time that it takes to start. The loader maps a library where its file says, if nothing else lies there; that is so
/// for a program that is the first to choose.
///
/// It is done for x86-64, by section 4.4 of the ABI's supplement for AMD64. What is left to the loader: whatever involves
/// a library that is not copied, or thread-local storage, or a symbol that has versions or chooses itself.
struct Prelink {
  /// One of the files that are copied.
  private struct Member {
    let file: ELFFile
    let symbols: [ELFFile.Symbol]
    /// What is added to the addresses in its file.
    let base: UInt64
  }

  private let members: [Member]
  /// The address of each symbol that is certain.
  private let addresses: [String: UInt64]

  /// Puts copies of the program at `path` and of its libraries, as far as they lie in the folder `root`, into the folder
  /// `place`, where each lies as it does in `root`.
  ///
  /// The first of them lies at `base`, a multiple of 2 MiB. Throws ``ELFFile/Unsupported`` where a file has something that
  /// is not known here; then what was copied is of no use.
  static func copy(_ path: String, under root: String, to place: URL, base: UInt64, loader: String) async throws {
    let libraries = try await Toolchain.loadedLibraries(of: path, by: loader)
    let root = URL(filePath: root).resolvingSymlinksInPath().path + "/"
    // A file keeps the name under which it is looked for, also where that is a link.
    let files = ([path] + libraries).map { file in
      let url = URL(filePath: file)
      return url.deletingLastPathComponent().resolvingSymlinksInPath().appending(path: url.lastPathComponent).path
    }
    let own = files.filter { $0.hasPrefix(root) }
    guard own.first == files.first else { throw ELFFile.Unsupported("\(path) is not in \(root)") }
    let copies = try own.map { try copied($0, to: place.appending(path: String($0.dropFirst(root.count)))) }
    let others = try files.filter { !own.contains($0) }.map { file in
      try ELFFile(URL(filePath: file).resolvingSymlinksInPath().path, writable: false)
    }
    try Prelink(copies, among: others, base: base).write()
    // The program itself may no longer be placed elsewhere: ET_EXEC.
    try copies[0].write(UInt16(2), at: 16)
  }

  /// The file at `path` copied to `copy`, without what only linkers and debuggers read.
  private static func copied(_ path: String, to copy: URL) throws -> ELFFile {
    try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: URL(filePath: path).resolvingSymlinksInPath(), to: copy)
    let size = try ELFFile(copy.path, writable: false).loadedSize()
    guard chmod(copy.path, 0o755) == 0, truncate(copy.path, size) == 0 else {
      throw ELFFile.Unsupported("\(copy.path) cannot be changed")
    }
    return try ELFFile(copy.path, writable: true)
  }

  /// `files`, in the order in which the loader looks for symbols, of which `others` are found as well.
  init(_ files: [ELFFile], among others: [ELFFile], base: UInt64) throws {
    var next = base
    // The program is the last in memory: its heap begins behind it.
    var members: [Member] = []
    for file in files.reversed() {
      members.append(Member(file: file, symbols: try file.symbols(), base: next))
      let end = file.segments.map { $0.address &+ $0.memorySize }.max() ?? 0
      guard end < 1 << 32 else { throw ELFFile.Unsupported("it is larger than 4 GiB in memory") }
      next = (next + end + 0x3F_FFFF) & ~0x1F_FFFF
    }
    self.members = members.reversed()
    addresses = try Self.addresses(self.members, others)
  }

  /// The addresses of what the members define and no other library does; the first to define a symbol wins.
  private static func addresses(_ members: [Member], _ others: [ELFFile]) throws -> [String: UInt64] {
    var foreign = Set(try others.flatMap { try $0.symbols().filter(\.isDefined).map(\.name) })
    var addresses: [String: UInt64] = [:]
    for member in members {
      let isVersioned = (member.file.value(ELFFile.Tag.versionCount) ?? 0) > 1
      for symbol in member.symbols where symbol.isDefined {
        let isCertain = symbol.isGlobal && symbol.isAddress && symbol.kind != nil && !isVersioned
        if !isCertain { foreign.insert(symbol.name) }
        if addresses[symbol.name] == nil { addresses[symbol.name] = member.base &+ symbol.value }
      }
    }
    return addresses.filter { !foreign.contains($0.key) }
  }

  /// Changes the files.
  func write() throws { for member in members { try write(member) } }

  /// Writes all that is certain into a file, and moves the rest to where it will lie.
  private func write(_ member: Member) throws {
    try check(member)
    try writeRelocations(of: member)
    try writeCalls(of: member)
    let (file, base) = (member.file, member.base)
    for symbol in member.symbols where symbol.isAddress { try file.write(symbol.value &+ base, at: symbol.place + 8) }
    for entry in file.dynamic where ELFFile.Tag.addresses.contains(entry.tag) {
      try file.write(entry.value &+ base, at: entry.place + 8)
    }
    for segment in file.segments where segment.memorySize > 0 {
      for field in [16, 24] { try file.write(segment.address &+ base, at: segment.place + field) }
    }
    try file.write(try file.read(UInt64.self, at: 24) &+ base, at: 24)
    // There are no sections any more.
    try file.write(UInt64(0), at: 40)
    try file.write(UInt32(0), at: 60)
  }

  private func check(_ member: Member) throws {
    // EM_X86_64
    guard try member.file.read(UInt16.self, at: 18) == 62 else { throw ELFFile.Unsupported("it is not for x86-64") }
    let known = ELFFile.Tag.addresses.union(ELFFile.Tag.others)
    if let tag = member.file.dynamic.map(\.tag).first(where: { !known.contains($0) }) {
      throw ELFFile.Unsupported("the dynamic section has the tag \(tag)")
    }
    // DF_SYMBOLIC: it looks for symbols in another order. DF_TEXTREL: its code is changed, too.
    guard (member.file.value(ELFFile.Tag.flags) ?? 0) & 6 == 0 else {
      throw ELFFile.Unsupported("it is bound otherwise")
    }
    // Such a symbol stands for a function elsewhere.
    guard !member.symbols.contains(where: { !$0.isDefined && $0.value != 0 }) else {
      throw ELFFile.Unsupported("it has addresses of its own for functions of others")
    }
  }

  /// R_X86_64_RELATIVE, R_X86_64_64 and R_X86_64_GLOB_DAT are written and left out; what the loader has to do moves up.
  private func writeRelocations(of member: Member) throws {
    let (file, base) = (member.file, member.base)
    let relocations = try file.relocations(ELFFile.Tag.relocations, size: ELFFile.Tag.relocationsSize)
    guard var place = relocations.first?.place else { return }
    let start = place
    for relocation in relocations {
      let offset = try file.offset(of: relocation.address)
      switch relocation.type {
      case 8:
        try file.write(base &+ UInt64(bitPattern: relocation.addend), at: offset)
        continue
      case 1, 6:
        if let address = try address(relocation, of: member) {
          try file.write(address &+ UInt64(bitPattern: relocation.type == 1 ? relocation.addend : 0), at: offset)
          continue
        }
      // Thread-local storage: R_X86_64_DTPMOD64, R_X86_64_DTPOFF64 and R_X86_64_TPOFF64.
      case 16, 17, 18: break
      default: throw ELFFile.Unsupported("there is a relocation of type \(relocation.type)")
      }
      try file.write(relocation.address &+ base, at: place)
      try file.write(UInt64(relocation.symbol) << 32 | UInt64(relocation.type), at: place + 8)
      try file.write(relocation.addend, at: place + 16)
      place += ELFFile.Relocation.size
    }
    for entry in file.dynamic {
      if entry.tag == ELFFile.Tag.relocationsSize { try file.write(UInt64(place - start), at: entry.place + 8) }
      if entry.tag == ELFFile.Tag.relativeCount { try file.write(UInt64(0), at: entry.place + 8) }
    }
  }

  /// R_X86_64_JUMP_SLOT: functions that are bound at their first call.
  ///
  /// Until then their slot leads back to what binds them.
  private func writeCalls(of member: Member) throws {
    let (file, base) = (member.file, member.base)
    for relocation in try file.relocations(ELFFile.Tag.calls, size: ELFFile.Tag.callsSize) {
      guard relocation.type == 7 else { throw ELFFile.Unsupported("there is a call of type \(relocation.type)") }
      let offset = try file.offset(of: relocation.address)
      let lazy = try file.read(UInt64.self, at: offset) &+ base
      try file.write(try address(relocation, of: member) ?? lazy, at: offset)
      try file.write(relocation.address &+ base, at: relocation.place)
    }
  }

  private func address(_ relocation: ELFFile.Relocation, of member: Member) throws -> UInt64? {
    guard member.symbols.indices.contains(relocation.symbol) else { throw ELFFile.Unsupported("a symbol is missing") }
    return addresses[member.symbols[relocation.symbol].name]
  }
}
