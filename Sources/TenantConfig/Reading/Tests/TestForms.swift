extension Form {
    /// Names, or each with a date; `[]` says that there are none.
    static func datedNames(of referent: Referent) -> Form {
        let names = many(.name(of: referent), least: 0)
        return Form(word: names.word, block: each(.word(.date)).block, list: names.list)
    }

    /// Activities, or each with its centre or a word for any.
    static func wishes(_ anywhere: String) -> Form {
        let names = many(.name(of: .activity))
        return Form(word: names.word, block: each(.word(.name(of: .centre, or: [anywhere]))).block, list: names.list)
    }

    /// By activity, by centre where there are several, by day: slots with how many places are left.
    static let placesLeft = each(.each(.each(Form(word: left, block: each(.word(left)).block))))

    private static let left = WordForm.whole(0...100_000)

    /// By weekday what is ticked; two weeks are a list.
    static let typicalWeeks = Form(block: typicalWeek.block, list: ListForm(item: { typicalWeek }, least: 0))

    private static let typicalWeek = each(by: .one(of: Weekday.all.map(\.word)), .many(.name(of: .slot)))

    /// By activity and day, what is ticked.
    static let ticks = each(.each(by: .dateOrSpan, .many(.name(of: .slot))))
}
