// Written as people write them; they are compared without letter case, accents and punctuation.

/** What names a sum, a sum of sums or a count, in the languages that ERPs print. */
export const SUMS: readonly string[] = [
    'total, totals, subtotal, sub total, sum, sums, carried forward, brought forward, count, record count, number of, no of',
    'Summe, Summen, Gesamt, Gesamtbetrag, Endbetrag, Ergebnis, Übertrag, zu übertragen, Anzahl, insgesamt',
    'total, totaux, sous total, somme, montant total, à reporter, nombre de',
    'totale, totali, subtotale, somma, riporto, da riportare, complessivo, numero di',
    'total, totales, suma, sumas, suma y sigue, número de',
    'total, totais, soma, somatório, a transportar',
    'totaal, totalen, subtotaal, som, aantal, over te dragen',
    'razem, ogółem, łącznie, suma, podsumowanie, do przeniesienia, liczba',
    'celkem, celkom, součet, súčet, mezisoučet, medzisúčet, úhrnem, spolu, počet',
    'i alt, ialt, sum, totalt, samlet, sammenlagt, delsum, slutsum, antal, antall',
    'summa, totalt, delsumma, slutsumma, sammanlagt, antal',
    'yhteensä, summa, välisumma, kokonaissumma, loppusumma, lukumäärä',
    'összesen, mindösszesen, végösszeg, részösszeg, összeg',
    'ukupno, sveukupno, skupaj, zbroj, međuzbroj, vsota',
    'total, totaluri, subtotal, sumă, totală, de reportat',
    'toplam, toplamı, genel toplam, ara toplam, yekün, sayısı',
    'kokku, vahesumma, kogusumma, kopā, kopsumma, pavisam, iš viso, viso, suma, bendra suma',
    'общо, всичко, сума, междинна сума, итого, всего, усього, разом, підсумок',
    'σύνολο, σύνολα, άθροισμα, μερικό σύνολο, γενικό σύνολο',
    '合計, 総合計, 総計, 小計, 累計, 合計金額, 合計額, 合計件数, 税込合計, 税抜合計, 売上合計, 請求合計, 件数',
    '合计, 总计, 小计, 共计, 总额, 合计金额, 總計, 小計, 合計, 합계, 총계, 소계, 총합계, 합계금액'
];

/** Sums that are joined to what they are of: `Seitensumme`, `klanttotaal`. */
export const SUM_ENDINGS: readonly string[] = ['summe', 'ergebnis', 'total', 'totaal', 'summa', 'összesen', '合計', '合计'];

/** What may stand beside a sum without being the name of anything. */
export const COMPANIONS: readonly string[] = [
    'grand, general, overall, final, report, page, net, gross, tax, vat, gst, amount, amounts, value, balance, due, open, outstanding',
    'invoice, invoices, document, documents, customers, record, records, row, rows, line, lines, items, payments, quantity, month, year, day',
    'of, in, and, the, this, all, incl, excl, by, to',
    'Netto, Brutto, Steuer, MwSt, USt, Betrag, Beträge, Wert, Saldo, offen, Seite, Liste, Rechnung, Rechnungen, Beleg, Belege, Posten',
    'Zeilen, Datensätze, Sätze, Kunden, Zahlungen, Menge, Monat, Jahr, Tag, der, die, das, aller, alle, inkl, exkl, und, Zwischen, kumuliert',
    'général, générale, généraux, global, HT, TTC, TVA, montant, montants, page, facture, factures, lignes, solde, mois, du, de, des, la, le, les, et',
    'generale, generali, finale, imponibile, IVA, importo, importi, pagina, fattura, fatture, righe, documenti, di, della, delle, dei, e',
    'general, generales, global, importe, importes, página, factura, facturas, líneas, registros, saldo, IVA, del, los, las, y',
    'geral, valor, valores, fatura, faturas, linhas, registos, registros, do, dos, da, das',
    'generaal, eind, netto, bruto, btw, bedrag, bedragen, pagina, factuur, facturen, regels, openstaand, van, het, en',
    'ogólna, kwota, netto, brutto, VAT, strona, strony, faktury, faktur, pozycji, wierszy, dokumentów, należności',
    'celková, částka, suma, strana, faktur, faktury, řádků, položek, DPH, bez, s, vč',
    'moms, mva, beløb, beløp, belopp, side, sida, fakturaer, fakturor, rader, linjer, rækker, poster, inkl, ekskl, exkl, att betala, og, och',
    'alv, veroton, verollinen, sivu, laskut, laskua, rivit, riviä, nettó, bruttó, áfa, oldal, számlák, sor',
    'iznos, PDV, stranica, računa, valoare, TVA, pagina, facturi, tutar, KDV, sayfa, fatura, genel, ara, stranka, znesek',
    'стойност, ДДС, фактури, по, σελίδα, ποσό, γενικό, ФПА, ΦΠΑ',
    'euro, dollar, dollars, euros, kr, zł, kč, lei, ft, 円'
];

/** What leads from a sum to the name of what it is of. */
export const OPENERS: readonly string[] = [
    'for, customer, account, für, Kunde, Konto, Debitor, pour, client, compte, per, cliente, conto, para, cuenta, por, conta',
    'voor, klant, debiteur, dla, za, klient, kontrahent, pro, zákazník, for, kunde, för, kund, asiakas, vevő, kupac, müşteri, pentru, за, για'
];

/** What stands before the number of a page. */
export const PAGES: readonly string[] = [
    'page, Seite, Blatt, pagina, página, bladzijde, side, sida, strona, strana, sivu, oldal, stranica, sayfa, lehekülg, lapa, puslapis, σελίδα, страница'
];

/** How lines begin that a report ends or breaks with. */
export const REPORT_LINES: readonly string[] = [
    'end of report, end of file, end of list, end of data, end of document, end of listing, end report',
    'report printed, report generated, report created, report run, report date, printed on, printed by, printed at, print date',
    'generated on, generated by, generated at, exported on, exported by, run date, run by, page of, continued on',
    'Ende der Liste, Ende des Berichts, Ende der Auswertung, Ende der Datei, Ende des Reports, Listenende, Dateiende, Berichtsende',
    'gedruckt am, gedruckt von, Druckdatum, erstellt am, erstellt von, ausgegeben am, exportiert am, Ausdruck vom, Seite von',
    'fin du rapport, fin de la liste, fin de l état, fin de liste, fin de fichier, imprimé le, imprimé par, édité le, édité par, généré le, page sur',
    'fine report, fine del report, fine stampa, fine elenco, fine lista, stampato il, stampato da, data stampa, pagina di',
    'fin del informe, fin del listado, fin de informe, fin del reporte, impreso el, impreso por, fecha de impresión, página de',
    'fim do relatório, fim da lista, fim de relatório, impresso em, impresso por, emitido em',
    'einde rapport, einde lijst, einde van, einde overzicht, afgedrukt op, afgedrukt door, pagina van',
    'koniec raportu, koniec wydruku, koniec zestawienia, koniec listy, wydrukowano, data wydruku, strona z',
    'konec sestavy, konec výpisu, konec seznamu, koniec zostavy, vytištěno, vytlačené, tisk dne',
    'slut på rapport, slut på lista, rapport slut, utskrivet, utskriven, utskriftsdatum, slut på rapporten, udskrevet, skrevet ut, side af, side av, sida av',
    'raportin loppu, listan loppu, tulostettu, raport lõpp, prinditud, lista vége, jelentés vége, nyomtatva, kraj izvješća, kraj izvještaja, ispisano',
    'sfârșitul raportului, sfârșit raport, tipărit, rapor sonu, liste sonu, yazdırma tarihi, край на справката, конец отчета, τέλος αναφοράς',
    '以上, レポート終了, 印刷日, 出力日, 报表结束, 打印日期, 打印时间'
];
