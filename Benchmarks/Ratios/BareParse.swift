import CYAML

/// libyaml's events over some bytes, thrown away one after the other: what reading a file cannot be faster than.
enum BareParse {
    /// How many events there are.
    static func events(in bytes: [UInt8]) -> Int {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return 0 }
        defer { yaml_parser_delete(&parser) }
        return withUnsafeMutablePointer(to: &parser) { parser in
            bytes.withUnsafeBufferPointer { input in
                yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
                yaml_parser_set_input_string(parser, input.baseAddress, input.count)
                return events(from: parser)
            }
        }
    }

    private static func events(from parser: UnsafeMutablePointer<yaml_parser_t>) -> Int {
        var event = yaml_event_t()
        var count = 0
        while yaml_parser_parse(parser, &event) == 1 {
            count += 1
            let isLast = event.type == YAML_STREAM_END_EVENT
            yaml_event_delete(&event)
            if isLast { break }
        }
        return count
    }
}
