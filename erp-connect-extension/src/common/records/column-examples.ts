/** Cells of one column and what they prove together: a format or mark, `ambiguous`, `mixed` or `none`. */
export type ColumnExample = readonly [cells: readonly string[], proves: string];

const AMBIGUOUS_DAYS = Array.from({ length: 12 }, (_, index) => `0${(index % 9) + 1}/1${index % 3}/2026`);

/** Date columns; the first format that the column is read in stands for the decision. */
export const DATE_COLUMNS: readonly ColumnExample[] = [
    [['2026-04-03'], 'YYYY-MM-DD'],
    [['2026-04-03T00:00:00Z', '2026-04-04 23:15:00+02:00'], 'YYYY-MM-DD'],
    [['20260403'], 'YYYYMMDD'],
    [['2026/4/3'], 'YYYY/MM/DD'],
    [['03.04.2026', '1.12.26'], 'DD.MM.YYYY'],
    [['3. 4. 2026'], 'DD.MM.YYYY'],
    [['03.04.2026', '04.15.2026'], 'MM.DD.YYYY'],
    [['26.04.2026', '04.15.2026'], 'mixed'],
    [['03/04/2026', '26/06/2026'], 'DD/MM/YYYY'],
    [['03/04/2026', '06/26/2026'], 'MM/DD/YYYY'],
    [['3/4/26', '4/15/91'], 'MM/DD/YY'],
    [['03-04-26', '26/06/2026'], 'DD-MM-YY'],
    [['03/04/2026', '05/06/2026'], 'ambiguous'],
    [AMBIGUOUS_DAYS, 'ambiguous'],
    [[...AMBIGUOUS_DAYS, '26/06/2026'], 'DD/MM/YYYY'],
    [['26/06/2026', '06/26/2026'], 'mixed'],
    [['04/04/2026', '05/05/2026'], 'DD/MM/YYYY'],
    [['2026-04-03', '03/04/2026'], 'ambiguous'],
    [['03/04/2026', '31/06/2026', 'soon'], 'ambiguous'],
    [['Jan-01-2014', 'January-02-2014'], 'MMM-DD-YYYY'],
    [['01-Jan-2014'], 'DD-MMM-YYYY'],
    [['01-Mar-18'], 'DD-MMM-YY'],
    [['04MAR2026'], 'DDMMMYYYY'],
    [['March 4th, 2026', 'Sept. 5, 2026'], 'MMM DD, YYYY'],
    [['3. Mai 2026', '3. März 2026', '17. Dez. 2026'], 'DD MMM YYYY'],
    [['3.Mai.2026'], 'DD.MMM.YYYY'],
    [['2026. 05. 01.', '2026.5.2.'], 'YYYY.MM.DD'],
    [['2026. május 1.'], 'YYYY.MMM.DD'],
    [['01.05.2026.'], 'DD.MM.YYYY'],
    [['0105', '3112'], 'yearless'],
    [['01.05.', '1.5'], 'yearless'],
    [['0105', '01.05.2026'], 'DD.MM.YYYY'],
    [['1er mars 2026', '14 juil. 2026', '2 août 2026'], 'DD MMM YYYY'],
    [['3 de mayo de 2026', '4 ene 2026'], 'DD MMM YYYY'],
    [['3 mrt 2026', '4 mei 2026'], 'DD MMM YYYY'],
    [['3 maggio 2026', '4 gen 2026'], 'DD MMM YYYY'],
    [['43159', '00/00/0000', '31/06/2026', 'soon'], 'none']
];

export const AMOUNT_COLUMNS: readonly ColumnExample[] = [
    [['12', '0', ''], '.'],
    [['1,000', '12.50'], '.'],
    [['1.000', '12,50'], ','],
    [['1,000', '2,500'], 'ambiguous'],
    [['1.125'], 'ambiguous'],
    [['1.000', '1.000.000'], ','],
    [['12.50', '12,50'], 'mixed'],
    [['12.50', '03.04.2026', '1.2.3', '12,5%'], '.'],
    [["1'000", '2 500'], '.'],
    [['0,500'], ',']
];
