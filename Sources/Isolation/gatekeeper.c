// Stands at the entrance of a sandbox: takes its arguments as steps, one after the other, the last of which ends it.
//
//   write TEXT FILE           writes TEXT to FILE
//   limit RESOURCE NUMBER     sets a limit of the process (setrlimit), soft and hard, to NUMBER or what is allowed of it
//   open DESCRIPTOR FILE      opens FILE for reading as DESCRIPTOR
//   wait                      reads a line from standard input, and ends here where there is none
//   run COUNT WORD...         runs a program with its arguments, COUNT words in all; ends with its status if that is not 0
//   become WORD...            becomes a program, all words that are left
//
// It is no shell, and has no library, since it is started four times for an answer: a shell takes a millisecond to start, in
// a virtual machine most of that for what the C library asks the processor about itself, and this a tenth of one.

enum { standardInput = 0, standardErrors = 2, childEnded = 17, interrupted = -4, here = -100, toWrite = 1 };

#if defined(__x86_64__)
enum { Read = 0, Write = 1, Close = 3, Clone = 56, Execute = 59, Wait = 61, Exit = 231 };
enum { OpenAt = 257, Duplicate = 292, Limit = 302 };
#define START "mov %rsp, %rdi\n and $-16, %rsp\n call start"

static long ask(long call, long a, long b, long c, long d) {
  register long fourth __asm__("r10") = d, fifth __asm__("r8") = 0;
  __asm__ volatile("syscall" : "+a"(call) : "D"(a), "S"(b), "d"(c), "r"(fourth), "r"(fifth) : "rcx", "r11", "memory");
  return call;
}
#elif defined(__aarch64__)
enum { Read = 63, Write = 64, Close = 57, Clone = 220, Execute = 221, Wait = 260, Exit = 94 };
enum { OpenAt = 56, Duplicate = 24, Limit = 261 };
#define START "mov x0, sp\n bl start"

static long ask(long call, long a, long b, long c, long d) {
  register long number __asm__("x8") = call, first __asm__("x0") = a, second __asm__("x1") = b;
  register long third __asm__("x2") = c, fourth __asm__("x3") = d, fifth __asm__("x4") = 0;
  __asm__ volatile("svc 0" : "+r"(first) : "r"(number), "r"(second), "r"(third), "r"(fourth), "r"(fifth) : "memory");
  return first;
}
#else
#error "the gatekeeper knows the system calls of x86-64 and of arm64"
#endif

static void end(long status) {
  for (;;) ask(Exit, status, 0, 0, 0);
}

static long length(const char *text) {
  long count = 0;
  while (text[count]) count++;
  return count;
}

static void say(const char *text) { ask(Write, standardErrors, (long)text, length(text), 0); }

// Says which step failed on what, and by which number of the system's.
static void fail(const char *step, const char *what, long error) {
  char digits[] = " (error 000)\n";
  for (int place = 10; place > 7; place--, error /= 10) digits[place] = '0' + -error % 10;
  say("gatekeeper: cannot ");
  say(step);
  say(" ");
  say(what);
  say(digits);
  end(1);
}

static int same(const char *one, const char *other) {
  while (*one && *one == *other) one++, other++;
  return *one == *other;
}

static unsigned long number(const char *digits) {
  unsigned long value = 0;
  for (; *digits; digits++) value = 10 * value + (unsigned long)(*digits - '0');
  return value;
}

static long open(const char *step, const char *file, long how) {
  long descriptor = ask(OpenAt, here, (long)file, how, 0);
  if (descriptor < 0) fail(step, file, descriptor);
  return descriptor;
}

static void become(char **words, char **environment) {
  fail("start", words[0], ask(Execute, (long)words[0], (long)words, (long)environment, 0));
}

static void run(char **words, char **environment) {
  int status = 0;
  long child = ask(Clone, childEnded, 0, 0, 0);
  if (child == 0) become(words, environment);
  if (child < 0) fail("start", words[0], child);
  while (ask(Wait, child, (long)&status, 0, 0) == interrupted) {}
  // As shells report it: the status, or 128 and the signal's number.
  if (status) end(status & 127 ? 128 + (status & 127) : status >> 8 & 255);
}

__attribute__((used)) static void start(char **stack) {
  long count = *(long *)stack;
  char **next = stack + 1, **last = next + count, **environment = last + 1;
  if (count > 0) next++;
  while (next < last) {
    char *step = *next++;
    long left = last - next;
    if (same(step, "write") && left >= 2) {
      long file = open(step, next[1], toWrite);
      long done = ask(Write, file, (long)next[0], length(next[0]), 0);
      if (done != length(next[0])) fail(step, next[1], done);
      ask(Close, file, 0, 0, 0);
      next += 2;
    } else if (same(step, "limit") && left >= 2) {
      unsigned long allowed[2], wanted = number(next[1]);
      long done = ask(Limit, 0, (long)number(next[0]), 0, (long)allowed);
      allowed[0] = allowed[1] = wanted < allowed[1] ? wanted : allowed[1];
      if (done == 0) done = ask(Limit, 0, (long)number(next[0]), (long)allowed, 0);
      if (done < 0) fail(step, next[0], done);
      next += 2;
    } else if (same(step, "open") && left >= 2) {
      long wanted = (long)number(next[0]), file = open(step, next[1], 0);
      if (file != wanted) {
        long done = ask(Duplicate, file, wanted, 0, 0);
        if (done < 0) fail(step, next[1], done);
        ask(Close, file, 0, 0, 0);
      }
      next += 2;
    } else if (same(step, "wait")) {
      char letter = 0;
      while (letter != '\n') {
        long done = ask(Read, standardInput, (long)&letter, 1, 0);
        if (done != 1 && done != interrupted) end(1);
      }
    } else if (same(step, "run") && left >= 2 && (long)number(next[0]) < left) {
      char **after = next + 1 + number(next[0]), *kept = *after;
      *after = 0;
      run(next + 1, environment);
      *after = kept;
      next = after;
    } else if (same(step, "become") && left >= 1) {
      become(next, environment);
    } else {
      fail("do", step, 0);
    }
  }
  end(0);
}

__attribute__((naked, noreturn)) void _start(void) { __asm__(START); }
