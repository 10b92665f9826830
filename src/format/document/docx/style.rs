//! The styles: each part of a document has one, by the name that Word itself gives it, so that a reader changes the
//! style and not the text. Where a user's template has a style of that name, it is theirs that is taken.

/// The role of a paragraph, a piece of text or a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Subtitle,
    Heading1,
    Heading2,
    Heading3,
    Body,
    Quote,
    Bullet,
    Numbered,
    Below,
    Caption,
    ContentsHeading,
    Contents,
    Header,
    Footer,
    Standing,
    Summary,
    Lead,
    Aside,
    Small,
    Question,
    Cell,
    Head,
    Figure,
    Name,
    Strong,
    Soft,
    Mark,
    Code,
    Level,
    Table,
    Facts,
}

/// The kind of content a style is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Character,
    Table,
}

impl Kind {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Character => "character",
            Self::Table => "table",
        }
    }
}

/// A style: its name, and how it looks where no template has it, as Word's own XML.
#[derive(Debug)]
pub(super) struct Style {
    pub(super) role: Role,
    pub(super) kind: Kind,
    pub(super) name: &'static str,
    /// Whether the name is one of Word's own.
    pub(super) is_words_own: bool,
    pub(super) paragraph: &'static str,
    pub(super) letters: &'static str,
    pub(super) table: &'static str,
}

const fn paragraph(
    role: Role,
    name: &'static str,
    is_words_own: bool,
    paragraph: &'static str,
    letters: &'static str,
) -> Style {
    Style {
        role,
        kind: Kind::Paragraph,
        name,
        is_words_own,
        paragraph,
        letters,
        table: "",
    }
}

const fn character(
    role: Role,
    name: &'static str,
    is_words_own: bool,
    letters: &'static str,
) -> Style {
    Style {
        role,
        kind: Kind::Character,
        name,
        is_words_own,
        paragraph: "",
        letters,
        table: "",
    }
}

const fn table(role: Role, name: &'static str, table: &'static str) -> Style {
    Style {
        role,
        kind: Kind::Table,
        name,
        is_words_own: false,
        paragraph: "",
        letters: "",
        table,
    }
}

const HEADING_1: &str = r#"<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="12" w:space="6" w:color="17212B"/></w:pBdr><w:spacing w:before="480" w:after="160"/><w:outlineLvl w:val="0"/>"#;
const HEADING_2: &str = r#"<w:keepNext/><w:keepLines/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="1"/>"#;
const HEADING_3: &str = r#"<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="BFC7CF"/></w:pBdr><w:spacing w:before="160" w:after="20"/><w:outlineLvl w:val="2"/>"#;
const STANDING: &str = r#"<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="8" w:space="3" w:color="17212B"/><w:left w:val="single" w:sz="8" w:space="6" w:color="17212B"/><w:bottom w:val="single" w:sz="8" w:space="3" w:color="17212B"/><w:right w:val="single" w:sz="8" w:space="6" w:color="17212B"/></w:pBdr><w:spacing w:before="160" w:after="240"/><w:ind w:left="140" w:right="140"/>"#;
const LINES: &str = r#"<w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="BFC7CF"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="BFC7CF"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFC7CF"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>"#;
const NO_LINES: &str = r#"<w:tblCellMar><w:top w:w="10" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="10" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>"#;
const SOFT: &str = r#"<w:color w:val="55626F"/>"#;

/// All styles.
pub(super) const STYLES: [Style; 31] = [
    paragraph(
        Role::Title,
        "Title",
        true,
        r#"<w:spacing w:before="60" w:after="120"/>"#,
        r#"<w:b/><w:bCs/><w:color w:val="17212B"/><w:sz w:val="48"/><w:szCs w:val="48"/>"#,
    ),
    paragraph(
        Role::Subtitle,
        "Subtitle",
        true,
        r#"<w:spacing w:after="120"/>"#,
        r#"<w:color w:val="1D4F7C"/><w:sz w:val="22"/><w:szCs w:val="22"/>"#,
    ),
    paragraph(
        Role::Heading1,
        "heading 1",
        true,
        HEADING_1,
        r#"<w:b/><w:bCs/><w:color w:val="17212B"/><w:sz w:val="30"/><w:szCs w:val="30"/>"#,
    ),
    paragraph(
        Role::Heading2,
        "heading 2",
        true,
        HEADING_2,
        r#"<w:b/><w:bCs/><w:color w:val="1D4F7C"/><w:sz w:val="24"/><w:szCs w:val="24"/>"#,
    ),
    paragraph(
        Role::Heading3,
        "heading 3",
        true,
        HEADING_3,
        r#"<w:b/><w:bCs/><w:color w:val="17212B"/><w:sz w:val="20"/><w:szCs w:val="20"/>"#,
    ),
    paragraph(
        Role::Quote,
        "Quote",
        true,
        r#"<w:spacing w:after="20" w:line="245" w:lineRule="auto"/><w:contextualSpacing/>"#,
        r#"<w:sz w:val="18"/><w:szCs w:val="18"/>"#,
    ),
    paragraph(
        Role::Bullet,
        "List Bullet",
        true,
        r#"<w:keepLines/><w:spacing w:after="60"/>"#,
        "",
    ),
    paragraph(
        Role::Numbered,
        "List Number",
        true,
        r#"<w:keepLines/><w:spacing w:after="60"/>"#,
        "",
    ),
    paragraph(
        Role::Below,
        "List Continue",
        true,
        r#"<w:keepLines/><w:spacing w:after="60"/>"#,
        SOFT,
    ),
    paragraph(
        Role::Caption,
        "caption",
        true,
        r#"<w:keepNext/><w:spacing w:before="200" w:after="80"/>"#,
        "<w:b/><w:bCs/>",
    ),
    paragraph(
        Role::ContentsHeading,
        "TOC Heading",
        true,
        r#"<w:keepNext/><w:spacing w:before="240" w:after="60"/>"#,
        r#"<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>"#,
    ),
    paragraph(
        Role::Contents,
        "toc 1",
        true,
        r#"<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="20"/>"#,
        "",
    ),
    paragraph(
        Role::Header,
        "header",
        true,
        r#"<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>"#,
        r#"<w:color w:val="55626F"/><w:sz w:val="16"/><w:szCs w:val="16"/>"#,
    ),
    paragraph(
        Role::Footer,
        "footer",
        true,
        r#"<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>"#,
        r#"<w:color w:val="55626F"/><w:sz w:val="16"/><w:szCs w:val="16"/>"#,
    ),
    paragraph(
        Role::Standing,
        "Report Standing",
        false,
        STANDING,
        "<w:b/><w:bCs/>",
    ),
    paragraph(
        Role::Summary,
        "Report Summary",
        false,
        r#"<w:spacing w:before="200" w:after="200"/>"#,
        r#"<w:sz w:val="21"/><w:szCs w:val="21"/>"#,
    ),
    paragraph(
        Role::Lead,
        "Report Lead",
        false,
        r#"<w:keepNext/><w:spacing w:after="100"/>"#,
        SOFT,
    ),
    paragraph(
        Role::Aside,
        "Report Aside",
        false,
        r#"<w:spacing w:after="60"/>"#,
        SOFT,
    ),
    paragraph(
        Role::Small,
        "Report Small",
        false,
        r#"<w:keepNext/><w:spacing w:after="40"/>"#,
        r#"<w:color w:val="55626F"/><w:sz w:val="17"/><w:szCs w:val="17"/>"#,
    ),
    paragraph(
        Role::Question,
        "Report Question",
        false,
        r#"<w:keepNext/><w:spacing w:after="40" w:line="245" w:lineRule="auto"/>"#,
        r#"<w:i/><w:iCs/><w:color w:val="55626F"/>"#,
    ),
    paragraph(
        Role::Cell,
        "Report Cell",
        false,
        r#"<w:spacing w:after="0" w:line="245" w:lineRule="auto"/>"#,
        r#"<w:sz w:val="18"/><w:szCs w:val="18"/>"#,
    ),
    paragraph(
        Role::Head,
        "Report Head",
        false,
        r#"<w:keepNext/><w:spacing w:after="0"/>"#,
        r#"<w:b/><w:bCs/><w:sz w:val="16"/><w:szCs w:val="16"/>"#,
    ),
    paragraph(
        Role::Figure,
        "Report Figure",
        false,
        r#"<w:keepNext/><w:spacing w:after="0"/>"#,
        r#"<w:b/><w:bCs/><w:sz w:val="34"/><w:szCs w:val="34"/>"#,
    ),
    character(Role::Name, "Report Name", false, "<w:b/><w:bCs/>"),
    character(Role::Strong, "Strong", true, "<w:b/><w:bCs/>"),
    character(Role::Soft, "Report Soft", false, SOFT),
    character(
        Role::Mark,
        "Report Mark",
        false,
        r#"<w:bdr w:val="single" w:sz="4" w:space="0" w:color="8A95A1"/>"#,
    ),
    character(
        Role::Code,
        "Report Code",
        false,
        r#"<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="17"/><w:szCs w:val="17"/>"#,
    ),
    character(
        Role::Level,
        "Report Level",
        false,
        r#"<w:sz w:val="16"/><w:szCs w:val="16"/><w:bdr w:val="single" w:sz="4" w:space="0" w:color="17212B"/>"#,
    ),
    table(Role::Table, "Report Table", LINES),
    table(Role::Facts, "Report Facts", NO_LINES),
];
