import Foundation

extension OperationQueue {
    /// A queue for work that holds its thread, at most so much of it at once.
    static func forWaiting(atOnce: Int) -> OperationQueue {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = atOnce
        return queue
    }

    /// Does the work on a thread of the queue, so that no thread that answers requests waits.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }
}
