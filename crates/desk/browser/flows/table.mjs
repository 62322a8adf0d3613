// A table out of a spreadsheet: pasted, its mapping confirmed, a mistake in it corrected, recorded once.

const ADDRESS = "/enter/dispatch/table";
const ROWS = [
  ["派遣先", "要員", "人数", "開始日", "派遣回"],
  ["UNDOF", "輸送部隊", "41", "平成8年8月", "第51次"],
  ["UNDOF", "会計係", "2", "H8.2.1", "第52次"],
];
const CELLS = ROWS.map((row) => row.join("\t")).join("\n");

/** `picture` is given a name for each page that is worth a look. */
export async function table(official, picture = async () => {}) {
  const { page } = official;
  await official.go(ADDRESS);
  await official.fill({ cells: CELLS });
  await press(official, "propose");
  await official.must("This mapping was guessed", "a proposed mapping");
  await picture("proposed");
  const mapping = await page.inputValue("[name=mapping]");
  if (!mapping.includes('"要員" = "personnel"')) throw new Error(`the mapping knows no column: ${mapping}`);
  await official.fill({ mapping: mapping.replace('# cites = ["source/"]', 'cites = ["source/mofa-record-2024-02-27"]') });
  await press(official, "look");
  await official.must("B3: ", "the cell with a word that nobody knows");
  await picture("wrong");
  await official.fill({ cells: CELLS.replace("会計係", "輸送部隊") });
  await press(official, "look");
  await official.must("2 rows would be recorded", "what the rows come to");
  await picture("rows");
  await press(official, "record");
  await official.must("2 rows were recorded", "rows that were recorded");
}

function press(official, button) {
  return official.press(`main form.enter button[value=${button}]`, `a table: ${button}`);
}
