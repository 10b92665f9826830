//! A form such as certifiers hand out, made of its parts: validations in the extension list with lists of ranges, custom
//! XML, a protected sheet, rich text, a chart, drawings, notes, a table, names, shared formulas.

use super::edit::packed;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACK: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

pub(super) const SHEET: &str = "xl/worksheets/sheet2.xml";

const HEADINGS: [&str; 11] = [
    "Summary Level",
    "IEC 62443-2-4 ID",
    "IEC 62443-2-4 Requirement",
    "Applicant Role(s)\n(Integrator / Maintenance Provider)",
    "Declared Maturity Level\n(1-4)",
    "Conformity Statement",
    "Applicable component",
    "Conformity Evidence",
    "Result - Remarks",
    "Verdict\n(Pass, Fail, N/A, N/E)",
    "Counted",
];

pub(super) const IDS: [&str; 6] = [
    "SP.01.01BR",
    "SP.01.02BR",
    "SP.01.03BR",
    "SP.02.01BR",
    "SP.02.02BR",
    "SP.03.01BR",
];

fn rels(list: &[(&str, &str, &str)]) -> String {
    let all: Vec<String> = list
        .iter()
        .map(|(id, kind, target)| {
            format!("<Relationship Id=\"{id}\" Type=\"{REL}/{kind}\" Target=\"{target}\"/>")
        })
        .collect();
    let all = all.concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Relationships xmlns=\"{PACK}\">{all}</Relationships>"
    )
}

fn text(cell: &str, style: u8, text: &str) -> String {
    format!(
        "<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
    )
}

/// The worksheet: its headings in row 3, a requirement a row in 4 to 9, a total in row 11.
fn worksheet() -> String {
    let head: String = ('A'..='K')
        .zip(HEADINGS)
        .map(|(column, heading)| text(&format!("{column}3"), 1, heading))
        .collect();
    let rows: Vec<String> = (4..)
        .zip(IDS)
        .map(|(row, id)| {
            let group = if row == 4 { text("A4", 2, "Solution staffing") } else { format!("<c r=\"A{row}\" s=\"2\"/>") };
            // Of the formula that the column shares the first row has the text.
            let formula = if row == 4 {
                "<f t=\"shared\" ref=\"K4:K9\" si=\"0\">IF($J4=\"Pass\",1,0)</f>"
            } else {
                "<f t=\"shared\" si=\"0\"/>"
            };
            format!(
                "<row r=\"{row}\" spans=\"1:11\" ht=\"30\" customHeight=\"1\">{group}{}{}<c r=\"D{row}\" s=\"3\"/><c r=\"E{row}\" \
                 s=\"3\"/><c r=\"F{row}\" s=\"4\"/><c r=\"H{row}\" s=\"4\"/><c r=\"J{row}\" s=\"3\"/><c r=\"K{row}\" \
                 s=\"5\">{formula}<v>0</v></c></row>",
                text(&format!("B{row}"), 2, id),
                text(&format!("C{row}"), 2, "The standard&apos;s wording &lt;here&gt;"),
            )
        })
        .collect();
    let rows = rows.concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<worksheet xmlns=\"{MAIN}\" xmlns:r=\"{REL}\" \
         xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac\" \
         xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\"><sheetPr codeName=\"Trf\"/><dimension \
         ref=\"A1:N22\"/><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"3\" topLeftCell=\"A4\" \
         activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"F8\" \
         sqref=\"F8\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"14\" \
         width=\"22\" customWidth=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>\n<row \
         r=\"3\">{head}</row>{rows}<row r=\"11\"><c r=\"I11\" t=\"inlineStr\"><is><t>Passed</t></is></c><c \
         r=\"J11\"><f>COUNTIF(J4:J9,\"Pass\")+SUM(K4:K9)+J9*0</f><v>0</v></c></row><row r=\"20\"><c r=\"M20\" \
         t=\"inlineStr\"><is><t>Key</t></is></c><c r=\"N20\" t=\"inlineStr\"><is><t>Word</t></is></c></row><row r=\"21\"><c \
         r=\"M21\"><v>1</v></c><c r=\"N21\"><f>J11+M21</f><v>1</v></c></row><row r=\"22\"><c r=\"M22\"><v>2</v></c><c \
         r=\"N22\"><v>2</v></c></row></sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" \
         algorithmName=\"SHA-512\" hashValue=\"AAAA\" saltValue=\"BBBB\" spinCount=\"100000\"/><mergeCells \
         count=\"3\"><mergeCell ref=\"A1:J1\"/><mergeCell ref=\"A4:A6\"/><mergeCell \
         ref=\"L8:M8\"/></mergeCells><conditionalFormatting sqref=\"J4:J9\"><cfRule type=\"expression\" dxfId=\"0\" \
         priority=\"1\"><formula>$J4=\"Fail\"</formula></cfRule></conditionalFormatting><dataValidations \
         count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"E4:E6 \
         E8:E9\"><formula1>\"1,2,3,4\"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref=\"B8\" \
         location=\"'TRF Worksheet'!A9\" display=\"x\"/></hyperlinks><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.7\" \
         bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/><rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"7\" \
         max=\"16383\" man=\"1\"/></rowBreaks><drawing r:id=\"rId1\"/><legacyDrawing r:id=\"rId3\"/><tableParts \
         count=\"1\"><tablePart r:id=\"rId2\"/></tableParts><extLst><ext \
         xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" \
         uri=\"{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}\"><x14:dataValidations \
         xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\" count=\"2\"><x14:dataValidation type=\"list\" \
         allowBlank=\"1\"><x14:formula1><xm:f>'List Values'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>D4:D6 \
         D7:D9</xm:sqref></x14:dataValidation><x14:dataValidation type=\"list\" allowBlank=\"1\"><x14:formula1><xm:f>'List \
         Values'!$B$2:$B$5</xm:f></x14:formula1><xm:sqref>J4:J5 J6 J7:J9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>"
    )
}

fn lists() -> String {
    let words = [
        ("Integrator", "Pass"),
        ("Maintenance Provider", "Fail"),
        ("Integrator / Maintenance Provider", "N/A"),
        ("", "N/E"),
    ];
    let rows: Vec<String> = (2..)
        .zip(words)
        .map(|(row, (role, verdict))| {
            format!(
                "<row r=\"{row}\">{}{}</row>",
                text(&format!("A{row}"), 0, role),
                text(&format!("B{row}"), 0, verdict)
            )
        })
        .collect();
    let rows = rows.concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}<row r=\"9\"><c \
         r=\"A9\"><f>COUNTA('TRF Worksheet'!F4:F9)+A2</f><v>0</v></c></row></sheetData></worksheet>"
    )
}

/// Every part, in order.
#[allow(clippy::too_many_lines, reason = "it is a list of parts")]
pub(super) fn parts() -> Vec<(&'static str, Vec<u8>)> {
    let content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/worksheets/sheet3.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/><Override PartName=\"/xl/tables/table1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml\"/><Override PartName=\"/xl/drawings/drawing1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/><Override PartName=\"/xl/charts/chart1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/><Override PartName=\"/xl/comments1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/><Override PartName=\"/xl/calcChain.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml\"/><Override PartName=\"/customXml/itemProps1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/></Types>".to_owned();
    let workbook = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<workbook xmlns=\"{MAIN}\" \
         xmlns:r=\"{REL}\"><workbookPr codeName=\"Book\"/><bookViews><workbookView activeTab=\"1\"/></bookViews><sheets><sheet name=\"Cover\" sheetId=\"4\" \
         r:id=\"rId1\"/><sheet name=\"TRF Worksheet\" sheetId=\"7\" r:id=\"rId2\"/><sheet name=\"List Values\" sheetId=\"9\" \
         state=\"hidden\" r:id=\"rId3\"/></sheets><definedNames><definedName name=\"_xlnm.Print_Area\" \
         localSheetId=\"1\">'TRF Worksheet'!$A$1:$K$11</definedName><definedName name=\"Levels\">'TRF \
         Worksheet'!$E$4:$E$9</definedName><definedName name=\"Words\">'List \
         Values'!$A$2:$A$5</definedName></definedNames><calcPr calcId=\"191029\"/></workbook>"
    );
    let styles = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\"><font><sz \
         val=\"10\"/><name val=\"Arial\"/></font><font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts><fills \
         count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill \
         patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor \
         rgb=\"FFDDE6F0\"/></patternFill></fill></fills><borders \
         count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf \
         numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"6\"><xf numFmtId=\"0\" \
         fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" \
         xfId=\"0\" applyAlignment=\"1\"><alignment wrapText=\"1\"/></xf><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" \
         borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment wrapText=\"1\"/></xf><xf numFmtId=\"0\" fontId=\"0\" \
         fillId=\"0\" borderId=\"0\" xfId=\"0\" applyProtection=\"1\"><protection locked=\"0\"/></xf><xf numFmtId=\"0\" \
         fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\" applyProtection=\"1\"><alignment \
         wrapText=\"1\"/><protection locked=\"0\"/></xf><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" \
         xfId=\"0\"/></cellXfs><dxfs count=\"1\"><dxf><fill><patternFill><bgColor \
         rgb=\"FFF2B8A0\"/></patternFill></fill></dxf></dxfs></styleSheet>"
    );
    let shared = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sst xmlns=\"{MAIN}\" count=\"2\" \
         uniqueCount=\"1\"><si><r><rPr><b/></rPr><t>Test</t></r><r><rPr><i/></rPr><t xml:space=\"preserve\"> \
         report</t></r></si></sst>"
    );
    let cover = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"{MAIN}\"><sheetData><row r=\"1\"><c r=\"A1\" \
         t=\"s\"><v>0</v></c></row></sheetData></worksheet>"
    );
    let table = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<table xmlns=\"{MAIN}\" id=\"1\" name=\"Keys\" displayName=\"Keys\" \
         ref=\"M20:N22\"><autoFilter ref=\"M20:N22\"/><tableColumns count=\"2\"><tableColumn id=\"1\" \
         name=\"Key\"/><tableColumn id=\"2\" name=\"Word\"/></tableColumns></table>"
    );
    let place = |name: &str, column: u8, row: u8| {
        format!(
            "<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{name}>"
        )
    };
    let drawing = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xdr:wsDr \
         xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><xdr:twoCellAnchor>{}{}<xdr:graphicFrame \
         macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"Chart\" descr=\"Passed\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off \
         x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData \
         uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart \
         xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"{REL}\" \
         r:id=\"rId1\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor><xdr:twoCellAnchor editAs=\"oneCell\">{}{}<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"3\" name=\"Box\"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>",
        place("from", 0, 12),
        place("to", 8, 18),
        place("from", 11, 4),
        place("to", 13, 9)
    );
    let chart = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:cat><c:strRef><c:f>'TRF Worksheet'!$B$4:$B$9</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'TRF Worksheet'!$K$4:$K$9</c:f></c:numRef></c:val></c:ser><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart><c:catAx><c:axId val=\"1\"/><c:scaling/><c:delete val=\"0\"/><c:axPos val=\"l\"/><c:crossAx val=\"2\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling/><c:delete val=\"0\"/><c:axPos val=\"b\"/><c:crossAx val=\"1\"/></c:valAx></c:plotArea></c:chart></c:chartSpace>".to_owned();
    let comments = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<comments xmlns=\"{MAIN}\"><authors><author>Form</author></authors><commentList><comment ref=\"D7\" authorId=\"0\"><text><r><t>one role a row</t></r></text></comment></commentList></comments>"
    );
    let vml = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shape id=\"_x0000_s1\" type=\"#_x0000_t202\" style='visibility:hidden'><x:ClientData ObjectType=\"Note\"><x:Anchor>4, 15, 5, 10, 6, 15, 9, 4</x:Anchor><x:Row>6</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>".to_owned();
    let chain = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<calcChain xmlns=\"{MAIN}\"><c r=\"A9\" i=\"9\"/><c r=\"J11\" i=\"7\"/><c r=\"K9\"/><c r=\"K8\"/><c r=\"K7\"/><c r=\"K6\"/><c r=\"K5\"/><c r=\"K4\"/><c r=\"N21\"/></calcChain>"
    );
    let own = "<form xmlns=\"urn:form\"><number>TRF 62443-2-4</number></form>".to_owned();
    let own_props = "<ds:datastoreItem ds:itemID=\"{11111111-2222-3333-4444-555555555555}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"/>".to_owned();
    let parts: Vec<(&str, String)> = vec![
        ("[Content_Types].xml", content),
        (
            "_rels/.rels",
            rels(&[
                ("rId1", "officeDocument", "xl/workbook.xml"),
                ("rId2", "customXml", "customXml/item1.xml"),
            ]),
        ),
        ("xl/workbook.xml", workbook),
        (
            "xl/_rels/workbook.xml.rels",
            rels(&[
                ("rId1", "worksheet", "worksheets/sheet1.xml"),
                ("rId2", "worksheet", "worksheets/sheet2.xml"),
                ("rId3", "worksheet", "/xl/worksheets/sheet3.xml"),
                ("rId4", "styles", "styles.xml"),
                ("rId5", "sharedStrings", "sharedStrings.xml"),
                ("rId6", "calcChain", "calcChain.xml"),
            ]),
        ),
        ("xl/styles.xml", styles),
        ("xl/sharedStrings.xml", shared),
        ("xl/worksheets/sheet1.xml", cover),
        (SHEET, worksheet()),
        ("xl/worksheets/sheet3.xml", lists()),
        (
            "xl/worksheets/_rels/sheet2.xml.rels",
            rels(&[
                ("rId1", "drawing", "../drawings/drawing1.xml"),
                ("rId2", "table", "../tables/table1.xml"),
                ("rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
                ("rId4", "comments", "../comments1.xml"),
            ]),
        ),
        ("xl/tables/table1.xml", table),
        ("xl/drawings/drawing1.xml", drawing),
        (
            "xl/drawings/_rels/drawing1.xml.rels",
            rels(&[("rId1", "chart", "../charts/chart1.xml")]),
        ),
        ("xl/drawings/vmlDrawing1.vml", vml),
        ("xl/charts/chart1.xml", chart),
        ("xl/comments1.xml", comments),
        ("xl/calcChain.xml", chain),
        ("customXml/item1.xml", own),
        ("customXml/itemProps1.xml", own_props),
    ];
    let mut parts: Vec<(&str, Vec<u8>)> = parts
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    parts.push(("xl/media/logo.png", (0..=255).cycle().take(5000).collect()));
    parts
}

/// The form.
pub(crate) fn form() -> Vec<u8> {
    let parts = parts();
    packed(parts.iter().map(|(name, bytes)| (*name, bytes.as_slice())))
}
