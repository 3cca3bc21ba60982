import Foundation

@main
enum Main {
  static func main() {
    let console = Console.standard()
    let code = Program.run(Array(CommandLine.arguments.dropFirst()), console: console)
    exit(code.rawValue)
  }
}
