import ServiceLifecycle

/// Looks at the folder of towns twice a second, as long as the server runs.
struct TownPatrol: Service {
    let watch: TownWatch

    func run() async {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .milliseconds(500))) != nil {
                await watch.look()
            }
        }
    }
}
