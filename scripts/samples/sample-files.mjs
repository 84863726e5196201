// The sample files, as the systems write them: their columns, their marks, their encoding. Companies are invented.

const table = (delimiter, rows) => `${rows.map(row => row.map(cell => quoted(cell, delimiter)).join(delimiter)).join('\r\n')}\r\n`;

function quoted(cell, delimiter) {
    return /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const split = text => text.split('|');

const SAGE_100 = [
    split(
        'InvoiceNo|HeaderSeqNo|InvoiceDate|InvoiceType|ARDivisionNo|CustomerNo|BillToName|BillToAddress1|BillToAddress2|BillToAddress3|BillToCity'
            + '|BillToState|BillToZipCode|BillToCountryCode|CustomerPONo|TermsCode|InvoiceDueDate|SalesOrderNo|ShipToName|ShipToCity'
            + '|TaxableSalesAmt|NonTaxableSalesAmt|SalesTaxAmt|FreightAmt|DiscountAmt|Comment'
    ),
    split('0100051|000000|5/15/2026|IN|01|NORDW|Nordwind GmbH|2131 N. 14th Street|Suite 100||Milwaukee|WI|53205|USA|PO-88121|Net 30|6/14/2026|0000151|Nordwind GmbH|Milwaukee|1200.00|0.00|60.00|15.00|0.00|Deliver to dock 2'),
    split('0100052|000000|5/16/2026|IN|01|AVERY|Avery Tool & Die, Inc.|1110 Redwood Ave|||Racine|WI|53120|USA||Net 30|6/15/2026|0000152|||0.00|330.00|0.00|0.00|0.00|'),
    // The day that does not exist: one record is refused, the others go on.
    split('0100053|000000|6/31/2026|IN|01|BLUEH|Blue Harbor Foods|8 Pier Road|||Duluth|MN|55802|USA|4500017|Net 30|7/31/2026|0000153|Blue Harbor Foods|Duluth|845.50|0.00|46.50|0.00|10.00|'),
    split('0100054|000000|5/18/2026|IN|02|NORDW|Nordwind GmbH|2131 N. 14th Street|Suite 100||Milwaukee|WI|53205|USA|PO-88140|Net 30|6/17/2026|0000154|||2499.99|0.00|124.99|0.00|0.00|"Rush" order')
];

const QUICKBOOKS = [
    split('*InvoiceNo|*Customer|*InvoiceDate|*DueDate|Terms|Location|Memo|Item(Product/Service)|ItemDescription|ItemQuantity|ItemRate|*ItemAmount|Service Date'),
    split('1001|Cool Cars Garage|04/14/2026|05/14/2026|Net 30|Main Office|Spring maintenance|Gardening|Weekly gardening service|4|35.00|140.00|04/10/2026'),
    split('1001|||||||Sod|Sod, per pallet|2|131.25|262.50|04/11/2026'),
    split('1002|Green Acre Farm Supply|04/15/2026|04/30/2026|Net 15|Main Office||Pump|Fountain pump 12"|1|89.90|89.90|'),
    split('1003|Cool Cars Garage|04/21/2026|05/21/2026|Net 30|Depot||Gardening|Weekly gardening service|3|35.00|105.00|04/20/2026'),
    split('1003|||||||Rocks|Garden rocks, 25 kg|10|12.40|124.00|04/20/2026')
];

const RECHNUNGEN = [
    split('Rechnungsnummer|Datum|Fällig|Status|Netto|Rabatt|Brutto|Bezahlt am|Zahlungsart|Kundennummer|Firma|Vorname|Nachname|Email'),
    split('RE-2026-0101|2026-01-05|2026-01-19|offen|1.000,00|50,00|1.130,50||Überweisung|K-1001|Nordwind GmbH|||buchhaltung@nordwind.example'),
    split('RE-2026-0102|2026-01-09|2026-01-23|bezahlt|84,03|0,00|100,00|2026-01-15|PayPal|K-1002|Käserei Süßmilch eG|||rechnung@suessmilch.example'),
    split('RE-2026-0103|2026-01-12|2026-01-26|offen|12.480,00|0,00|14.851,20||Überweisung|K-1003|Maschinenbau Großkreutz AG|||eingang@grosskreutz.example')
];

const FACTURES = [
    split('N° Facture|Date|Code tiers|Raison sociale|Référence|N° Ligne|Code article|Désignation|Quantité|Prix unitaire|Remise %|Code TVA|Montant HT|Montant TVA|Montant TTC|Échéance'),
    split('FAC-2026-001|22/02/2026|PHARM-001|Pharmacie du Centre|CMD-2026-001|1|PRD-001|Paracétamol 500mg|100|2,50|0|TVA20|250,00|50,00|300,00|24/03/2026'),
    split('FAC-2026-001|22/02/2026|PHARM-001|Pharmacie du Centre|CMD-2026-001|2|PRD-005|Amoxicilline 250mg gélules|20|4,75|0|TVA20|95,00|19,00|114,00|24/03/2026'),
    split('FAC-2026-002|03/03/2026|CLIN-014|Clinique du Sacré-Cœur|CMD-2026-007|1|PRD-022|Gants d’examen, boîte de 100|12|8,40|0|TVA20|100,80|20,16|120,96|02/04/2026'),
    split('FAC-2026-003|13/03/2026|HOTEL-3|Hôtel de l’Île – 5 € étoiles|CMD-2026-010|1|PRD-101|Trousse de secours|3|1 249,90|0|TVA20|3 749,70|749,94|4 499,64|12/04/2026')
];

const FATTURE = [
    split('Tipo|Data|Numero|Denominazione|Partita IVA|Imponibile|Aliquota IVA|Imposta IVA|Totale|Stato'),
    split('Fattura|05/01/2026|12|Officina Meccanica Bianchi S.r.l.|01234567890|1.000,00|22|220,00|1.220,00|Emessa'),
    split('Fattura|19/01/2026|13|Caffè Città di Forlì S.n.c.|09876543210|450,50|10|45,05|495,55|Emessa'),
    split('Fattura|22/01/2026|14|Nordwind GmbH|DE123456789|12.300,00|0|0,00|12.300,00|Emessa')
];

const RELATIES = [
    split('Relatienr|Naam|KvKnummer|BTWnummer|Email|Telefoon'),
    split('1001|Jansen Installatietechniek B.V.|24123456|NL001234567B01|administratie@jansen-it.example|010-4123456'),
    split('1002|Van den Berg & Zonen|30111222|NL812345678B01|info@vdbergzonen.example|030 2345678'),
    split('1003|Café De Gracieuze Eend|34567890|NL809876543B01||')
];

const RECEIPTS = [
    split(
        'Deposit Ticket ID|Customer ID|Customer Name|Reference|Date|Payment Method|Cash Account|Cash Amount|Sales Representative ID|Sales Tax Code'
            + '|Total Paid on Invoice(s)|Discount Account|Prepayment|Number of Distributions|Invoice Paid|Discount Amount|Description|G/L Account'
            + '|Amount|Receipt Number'
    ),
    split('05/28/26|01-NORDW|Nordwind GmbH|4455|5/28/26|Check|10200|1300.00|||1260.00|49000|FALSE|2|0100051|0.00||11000|-1260.00|R-1001'),
    split('05/28/26|01-NORDW|Nordwind GmbH|4455|5/28/26|Check|10200|1300.00|||1260.00|49000|TRUE|2||0.00|Prepayment|11000|0.00|R-1001'),
    split('05/29/26|01-AVERY|Avery Tool & Die, Inc.|ACH-99120|5/29/26|ACH|10200|150.00|||150.00|49000|FALSE|1|0100052|0.00||11000|-150.00|R-1002'),
    // The invoice of the day that does not exist: it was refused, so its payment is.
    split('06/30/26|01-BLUEH|Blue Harbor Foods|70013|6/30/26|Check|10200|882.00|||882.00|49000|FALSE|1|0100053|0.00||11000|-882.00|R-1003')
];

/** File name → text and encoding. A byte order mark stands where the system writes one. */
export const SAMPLE_FILES = {
    'INV-sage100.csv': { text: table(',', SAGE_100), encoding: 'utf-8' },
    'quickbooks-invoices.csv': { text: table(',', QUICKBOOKS), encoding: 'utf-8' },
    'rechnungen-2026-01.csv': { text: `\uFEFF${table(';', RECHNUNGEN)}`, encoding: 'utf-8' },
    'factures-2026-03.csv': { text: table(';', FACTURES), encoding: 'windows-1252' },
    'fatture-2026-01.csv': { text: table(';', FATTURE), encoding: 'utf-8' },
    'RECEIPTS-sage50.csv': { text: table(',', RECEIPTS), encoding: 'utf-8' },
    'relaties.csv': { text: table(';', RELATIES), encoding: 'windows-1252' }
};
