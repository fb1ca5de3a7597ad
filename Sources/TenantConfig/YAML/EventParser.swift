internal import CYAML

/// libyaml's event parser over bytes of its own: the one place that speaks to the C library.
///
/// The C parser points into itself once it has an input, so that it lives on the heap; both it and the bytes are freed with this value.
struct EventParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var event = yaml_event_t()

    /// Begins to read UTF-8 bytes without a byte order mark. Throws when there is no memory.
    init(_ bytes: borrowing [UInt8].SubSequence) throws(SyntaxMistake) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        input = .allocate(capacity: bytes.count)
        _ = input.initialize(fromContentsOf: bytes)
        // From here on `deinit` runs even when this throws; deleting a parser that failed to initialise is harmless.
        guard yaml_parser_initialize(parser) == 1 else { throw SyntaxMistake(.outOfMemory, at: .beginning) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deinitialize(count: 1)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event, or what the C library finds wrong with the text.
    mutating func next() throws(SyntaxMistake) -> Event {
        guard yaml_parser_parse(parser, &event) == 1 else { throw mistake() }
        defer { yaml_event_delete(&event) }
        return Event(kind: kind(), place: Place(start: Position(event.start_mark), end: Position(event.end_mark)), properties: properties())
    }

    private func kind() -> Event.Kind {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return .scalar(Scalar(text: text, style: Scalar.Style(scalar.style)))
        case YAML_MAPPING_START_EVENT: return .mappingStart
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_SEQUENCE_START_EVENT: return .sequenceStart
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_ALIAS_EVENT: return .alias(String(cString: event.data.alias.anchor))
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_STREAM_START_EVENT: return .streamStart
        default: return .streamEnd
        }
    }

    private func properties() -> Event.Properties? {
        switch event.type {
        case YAML_SCALAR_EVENT: Event.Properties(anchor: event.data.scalar.anchor, tag: event.data.scalar.tag)
        case YAML_MAPPING_START_EVENT: Event.Properties(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
        case YAML_SEQUENCE_START_EVENT: Event.Properties(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
        default: nil
        }
    }

    private func mistake() -> SyntaxMistake {
        let failed = parser.pointee
        guard failed.error != YAML_MEMORY_ERROR else { return SyntaxMistake(.outOfMemory, at: .beginning) }
        guard failed.error != YAML_READER_ERROR else { return SyntaxMistake(.unreadable(offset: failed.problem_offset), at: .beginning) }
        let kind = SyntaxMistake.Kind(
            problem: failed.problem.map { String(cString: $0) } ?? "",
            context: failed.context.map { String(cString: $0) } ?? ""
        )
        let opened = failed.context == nil ? nil : Position(failed.context_mark)
        return SyntaxMistake(kind, at: Position(failed.problem_mark), opened: opened)
    }
}

/// One step of a text read in order.
struct Event {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case mappingStart, mappingEnd, sequenceStart, sequenceEnd
        case scalar(Scalar)
        case alias(String)
    }

    /// An anchor (`&name`) or a tag (`!name`) written before a node.
    struct Properties {
        let anchor: String?
        let tag: String?
    }

    let kind: Kind
    let place: Place
    let properties: Properties?
}

extension Event.Properties {
    fileprivate init?(anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?) {
        if anchor == nil && tag == nil { return nil }
        self.init(anchor: anchor.map { String(cString: $0) }, tag: tag.map { String(cString: $0) })
    }
}

extension Position {
    /// libyaml counts lines and characters from 0. A file is at most a mebibyte, so that both fit.
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: UInt32(truncatingIfNeeded: mark.line) + 1, column: UInt32(truncatingIfNeeded: mark.column) + 1)
    }
}

extension Scalar.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
        default: self = .plain
        }
    }
}
