import Foundation
import PackagePlugin

/// Compiles text files into the program: the stylesheet and script into `Pages`, the agreements into `overens`.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let (folder, name, endings): (URL, String, Set<String>) =
            target.name == "Pages"
            ? (target.directoryURL.appending(path: "Assets"), "Assets", ["css", "js"])
            : (root.appending(path: "agreements"), "BundledAgreements", ["yaml", "csv", "json", "geojson"])
        let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
        let inputs = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
            .filter { endings.contains(($0 as NSString).pathExtension) }.sorted()
            .map { folder.appending(path: $0) }
        return [
            .buildCommand(
                displayName: "Embedding \(name)", executable: try context.tool(named: "embed").url,
                arguments: [output.path(), name, folder.path() + (folder.path().hasSuffix("/") ? "" : "/")]
                    + inputs.map { $0.path() },
                inputFiles: inputs, outputFiles: [output])
        ]
    }
}
