import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is run to its end, its output thrown away.
enum ChildProcess {
  #if canImport(Glibc) || canImport(Darwin)
    /// The exit code, or the status as the system gives it if a signal ended the program.
    ///
    /// `Process` looks for the end only now and then, which adds tens of milliseconds to the time.
    static func status(of program: String, _ arguments: [String]) throws -> Int32 {
      #if canImport(Glibc)
        var actions = posix_spawn_file_actions_t()
      #else
        var actions: posix_spawn_file_actions_t?
      #endif
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      for stream in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
      }
      let words = ([program] + arguments).map { strdup($0) }
      defer { for word in words { free(word) } }
      var process = pid_t()
      let fault = posix_spawn(&process, program, &actions, nil, words + [nil], environ)
      guard fault == 0 else {
        throw BenchmarkFault(description: "\(program): \(String(cString: strerror(fault)))")
      }
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 {
        guard errno == EINTR else {
          throw BenchmarkFault(description: "\(program): \(String(cString: strerror(errno)))")
        }
      }
      return status & 0x7F == 0 ? status >> 8 & 0xFF : status
    }

    /// The most kilobytes that any child process so far has held at once; nil if it is not known.
    static var peakMemory: Int? {
      var usage = rusage()
      #if canImport(Glibc)
        let fault = getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        return fault == 0 ? usage.ru_maxrss : nil
      #else
        return getrusage(RUSAGE_CHILDREN, &usage) == 0 ? usage.ru_maxrss / 1024 : nil
      #endif
    }
  #else
    static func status(of program: String, _ arguments: [String]) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }

    static var peakMemory: Int? { nil }
  #endif
}
