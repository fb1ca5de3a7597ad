/// The proof that a form was sent from a page of ours: a hidden field that another site can neither read nor guess.
enum FormKey {
    /// The hidden field that carries the key.
    static func field(_ key: String) -> HTML {
        """
        <input type="hidden" name="cle" value="\(key)">
        """
    }

    /// Lets a form with that key pass.
    static func check(_ form: Form, for key: String) throws(FormFailure) {
        guard let sent = form["cle"], isSameSecret(sent, key) else { throw .forged }
    }
}
