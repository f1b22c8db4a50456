import CSeccomp
import Foundation

/// The seccomp filter that bubblewrap puts on what it starts: system calls that no build and no answer needs.
///
/// They fail with EPERM as if the user had no right to them. `clone3` fails with ENOSYS, since its flags cannot be
/// seen by a filter and the C library then falls back to `clone`.
enum SystemCallFilter {
  private static let never = [
    "socket", "socketpair", "connect", "bind", "ptrace", "process_vm_readv", "process_vm_writev", "mount", "umount2",
    "move_mount", "fsopen", "fsmount", "open_tree", "pivot_root", "chroot", "unshare", "setns", "keyctl", "add_key",
    "request_key", "bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "io_uring_enter", "kexec_load",
    "init_module", "finit_module", "delete_module", "reboot", "swapon", "swapoff", "acct", "quotactl", "syslog",
    "kcmp", "pidfd_getfd", "open_by_handle_at", "name_to_handle_at", "personality", "memfd_secret",
  ]
  private static let startsProcesses = ["fork", "vfork"]

  /// Writes the filter as BPF to `url`, with or without the right to start processes.
  static func write(to url: URL, processes: Bool) throws(IsolationError) {
    guard let filter = seccomp_init(SCMP_ACT_ALLOW) else {
      throw .broken(step: "making the system call filter", reason: "libseccomp gave no filter")
    }
    defer { seccomp_release(filter) }
    for name in never + (processes ? [] : startsProcesses) { try deny(name, in: filter, with: EPERM) }
    try deny("clone3", in: filter, with: ENOSYS)
    if !processes { try denyCloneWithoutThread(in: filter) }
    try export(filter, to: url)
  }

  private static func deny(_ name: String, in filter: scmp_filter_ctx, with error: Int32) throws(IsolationError) {
    let number = seccomp_syscall_resolve_name(name)
    // A call that this architecture or this libseccomp does not know cannot be made through a table that lacks it.
    guard number != __NR_SCMP_ERROR else { return }
    let action = 0x0005_0000 | UInt32(error)
    guard seccomp_rule_add_array(filter, action, number, 0, nil) == 0 else {
      throw .broken(step: "making the system call filter", reason: "no rule for \(name)")
    }
  }

  /// `clone` is how threads are made as well as processes: only the flag CLONE_THREAD tells them apart.
  private static func denyCloneWithoutThread(in filter: scmp_filter_ctx) throws(IsolationError) {
    let threadFlag: UInt64 = 0x0001_0000
    var flags = scmp_arg_cmp(arg: 0, op: SCMP_CMP_MASKED_EQ, datum_a: threadFlag, datum_b: 0)
    let action = 0x0005_0000 | UInt32(EPERM)
    guard seccomp_rule_add_array(filter, action, seccomp_syscall_resolve_name("clone"), 1, &flags) == 0 else {
      throw .broken(step: "making the system call filter", reason: "no rule for clone")
    }
  }

  private static func export(_ filter: scmp_filter_ctx, to url: URL) throws(IsolationError) {
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
