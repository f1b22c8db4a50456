import CSeccomp
import Foundation

/// The seccomp filter that bubblewrap puts on what it starts: the system calls that a build or an answer may make.
///
/// Any other fails with ENOSYS, as on a kernel that does not know it: libraries then fall back to an older one, while EPERM
/// would stop them. Missing are, on purpose, sockets of every family, memory that no limit counts (System V, memfd), message queues,
/// tracing, mounts, namespaces, keys, asynchronous I/O and everything that asks for privileges.
struct SystemCallFilter {
  /// Whether other processes may be started; threads always may.
  let processes: Bool
  /// Changes with what is allowed: a filter that an earlier version wrote is not taken for this one.
  let name: String

  static let all = [build, run]
  private static let build = SystemCallFilter(processes: true)
  private static let run = SystemCallFilter(processes: false)

  /// The one for a program within `limits`.
  static func suiting(_ limits: Limits) -> SystemCallFilter { limits.processes ? build : run }

  private init(processes: Bool) {
    self.processes = processes
    let words =
      Self.allowed
      + ["clone", "ioctl", "prctl"] + ([Self.namespaceFlags] + Self.terminalQuestions + Self.namings).map(String.init)
      + (processes ? Self.forBuilds : [])
    name = "filter-\(Workshop.sha256(words.joined(separator: " ")).prefix(16)).bpf"
  }

  /// Writes the filter as BPF to `url`.
  func write(to url: URL) throws(IsolationError) {
    guard let filter = seccomp_init(Self.fails(with: ENOSYS)) else {
      throw .broken(step: "making the system call filter", reason: "libseccomp gave no filter")
    }
    defer { seccomp_release(filter) }
    // A tree of comparisons instead of a chain.
    seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2)
    for name in Self.allowed + (processes ? Self.forBuilds : []) { try allow(name, in: filter) }
    for request in Self.terminalQuestions { try allow("ioctl", where: Self.equals(1, request), in: filter) }
    for option in Self.namings { try allow("prctl", where: Self.equals(0, option), in: filter) }
    // Threads are made by `clone` as well as processes and namespaces: its flags tell them apart. Those of `clone3` are
    // behind a pointer, where no filter can look, so it is not there and `clone` is used.
    let thread: UInt64 = processes ? 0 : 0x0001_0000
    let mask = Self.namespaceFlags | thread
    try allow("clone", where: scmp_arg_cmp(arg: 0, op: SCMP_CMP_MASKED_EQ, datum_a: mask, datum_b: thread), in: filter)
    try export(filter, to: url)
  }

  /// CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET.
  private static let namespaceFlags: UInt64 = 0x7E02_0000
  /// TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO and FIOCLEX: asking whether a descriptor is a terminal, and the like.
  private static let terminalQuestions: [UInt64] = [0x5401, 0x5413, 0x541B, 0x5421, 0x5451]
  /// PR_SET_NAME, PR_GET_NAME and PR_SET_VMA: threads and memory get names.
  private static let namings: [UInt64] = [15, 16, 0x5356_4D41]

  private static let allowed = [
    // Files, as far as there are any.
    "read", "write", "pread64", "pwrite64", "readv", "writev", "preadv", "pwritev", "preadv2", "pwritev2", "lseek",
    "open", "openat", "creat", "close", "close_range", "dup", "dup2", "dup3", "fcntl", "flock", "fsync", "fdatasync",
    "truncate", "ftruncate", "fallocate", "fadvise64", "sendfile", "copy_file_range", "access", "faccessat",
    "faccessat2", "stat", "lstat", "fstat", "newfstatat", "statx", "statfs", "fstatfs", "readlink", "readlinkat",
    "getcwd", "chdir", "fchdir", "getdents", "getdents64", "mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "rename",
    "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "chmod", "fchmod", "fchmodat", "umask",
    "utimensat", "getxattr", "lgetxattr", "fgetxattr",
    // Memory.
    "brk", "mmap", "munmap", "mremap", "mprotect", "madvise", "mincore", "msync",
    // Threads and their signals.
    "exit", "exit_group", "futex", "futex_waitv", "set_robust_list", "get_robust_list", "rseq", "set_tid_address",
    "membarrier", "sched_yield", "sched_getaffinity", "sched_getparam", "sched_getscheduler", "sched_get_priority_max",
    "sched_get_priority_min", "getcpu", "arch_prctl", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending",
    "rt_sigtimedwait", "rt_sigsuspend", "sigaltstack", "tgkill", "tkill", "kill", "pause", "restart_syscall",
    // Waiting.
    "pipe", "pipe2", "eventfd", "eventfd2", "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait",
    "epoll_pwait2", "poll", "ppoll", "select", "pselect6", "signalfd", "signalfd4", "nanosleep", "clock_nanosleep",
    "timer_create", "timer_settime", "timer_gettime", "timer_getoverrun", "timer_delete", "timerfd_create",
    "timerfd_settime", "timerfd_gettime", "alarm", "setitimer", "getitimer",
    // What is so.
    "clock_gettime", "clock_getres", "gettimeofday", "time", "times", "getrandom", "getpid", "getppid", "gettid",
    "getuid", "geteuid", "getgid", "getegid", "getgroups", "getresuid", "getresgid", "getpgid", "getpgrp", "getsid",
    "uname", "sysinfo", "getrlimit", "setrlimit", "prlimit64", "getrusage", "getpriority", "setpriority",
    // bubblewrap starts the program with these after the filter is on.
    "execve", "wait4", "waitid",
  ]
  private static let forBuilds = ["fork", "vfork", "execveat", "setpgid", "setsid"]

  private static func fails(with error: Int32) -> UInt32 { 0x0005_0000 | UInt32(error) }

  private static func equals(_ argument: UInt32, _ value: UInt64) -> scmp_arg_cmp {
    // The kernel looks at 32 bits of these arguments; whoever sets the others asks for the same.
    scmp_arg_cmp(arg: argument, op: SCMP_CMP_MASKED_EQ, datum_a: 0xFFFF_FFFF, datum_b: value)
  }

  private func allow(_ name: String, where test: scmp_arg_cmp? = nil, in filter: scmp_filter_ctx) throws(IsolationError)
  {
    let number = seccomp_syscall_resolve_name(name)
    // One that this architecture or this libseccomp does not know, nobody can want.
    guard number != __NR_SCMP_ERROR else { return }
    var tests = [test].compactMap(\.self)
    guard seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, number, UInt32(tests.count), &tests) == 0 else {
      throw .broken(step: "making the system call filter", reason: "no rule for \(name)")
    }
  }

  private func export(_ filter: scmp_filter_ctx, to url: URL) throws(IsolationError) {
    let file = open(url.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw .broken(step: "writing the system call filter", reason: "\(url.path): \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    guard seccomp_export_bpf(filter, file) == 0 else {
      throw .broken(step: "writing the system call filter", reason: "libseccomp could not export it")
    }
  }
}
