import { VocabularyWords } from './vocabulary-words';

export const germanVocabulary: VocabularyWords = {
    language: 'de',
    words: {
        business: 'geschäftlich, dienstlich, Büro',
        'text second-of-many': 'Belegfeld 2',
        'document number': 'Belegfeld 1',
        registration: 'Firmenbuchnummer, Handelsregister, Handelsregisternummer, Firmenbuchnr, Handelsregisternr',
        customer:
            'Kunde, Kunden, Kd, Kdn, Knd, Debitor, Debitoren, Deb, Auftraggeber, Rechnungsempfänger, Geschäftspartner, '
            + 'Mandant extern, Käufer, Klient, Besteller, Adressat, Regulierer, Kundschaft, Personenkonto, Empfänger, '
            + 'Geschäftspartnerin, GP, Leistungsempfänger, Personen Konto',
        'bill customer': 'Faktura Empfänger, Rechnungsadresse Kunde',
        company: 'Adressat Typ Unternehmen, Firma, Firmenname, Unternehmen, Gesellschaft, Firmenbezeichnung, Organisation',
        contact: 'Ansprechpartner, Kontakt, Kontaktperson, Ansprechperson, Bearbeiter beim Kunden',
        vendor: 'Lieferant, Kreditor, Verkäufer, Lieferanten, Kreditoren, Rechnungssteller, Hersteller, Leistungserbringer',
        sales: 'Verkauf, Vertrieb, Erlös, Umsatz, VK, Verkaufs, Erlöse',
        salesperson: 'Vertreter, Verkäufer, Außendienst, Verkäufercode, Vertriebsmitarbeiter, Verkaufsberater, Außendienstmitarbeiter',
        user:
            'Benutzer, Bearbeiter, Sachbearbeiter, Erfasser, Anwender, Mitarbeiter, Ersteller, angelegt von, geändert von, '
            + 'erfasst von, Diktatzeichen',
        owner: 'Betreuer, Kundenbetreuer, Verantwortlich',
        bank: 'Überweisung, Bank, Kreditinstitut, BLZ, Bankleitzahl, Bankverbindung, Bankname, Kontoinhaber',
        payer: 'Zahler, Zahlungspflichtiger, Einzahler, Zahlungsregulierer',
        bill: 'RA, Rech an, Rechnung an, fakturiert an, Rechnungsadresse, Rechnungsanschrift',
        ship: 'Lief an, Lieferung an, Liefern an, Liefer, Lieferung, Lieferadresse, Lieferanschrift, Versand, Lieferschein, Warenempfänger, Versandadresse, Abladestelle, LS, Warenausgang, geliefert, Lieferempfänger',
        sold: 'Verk an, Verkauf an, Auftraggeberadresse',
        end: 'Endkunde',
        'ship address': 'Lieferadresse, Lieferanschrift, Versandadresse',
        'bill address': 'Rechnungsadresse, Rechnungsanschrift',
        'bill name': 'Rechnungsname',
        parent: 'Konzern, Zentrale, Filialleiter, Hauptkunde, Muttergesellschaft',
        invoice:
            'Rechnung, Rechnungen, Rech, Rg, Re, Rng, Faktura, Fakt, Ausgangsrechnung, Fakturen, Rechnungs, fakturiert, '
            + 'Rechn, Verkaufsrechnung, AR, Rechg',
        'credit-note': 'Gutschrift, Gutschriften, Rechnungskorrektur, Stornorechnung, Storno, GS',
        estimate: 'Angebot, Offerte, Kostenvoranschlag, Angebote, KVA, Proforma',
        order: 'Auftrag, AB, Auftragsbestätigung, Aufträge, VA, Verkaufsauftrag, Verkaufsbeleg',
        po: 'Bestellung, Bestell, Kundenbestellung, Bestellungen, Kundenauftrag',
        document: 'Beleg, Dokument, Vorgang, Belege, Buchungsbeleg, Transaktion, Verkaufsdokument, Fakturabeleg, OP',
        'po number':
            'Bestellnummer, Bestellnr, Bestell Nr, Ihr Zeichen, Ihre Bestellung, Kundenreferenz, Kundenbestellnummer, '
            + 'Bestellreferenz, Ihre Referenz, Bestellzeichen, Kundenbestellnr, Kundenauftragsnr, Kundenauftragsnummer, '
            + 'Externe Belegnummer, Ihre Bestellnummer, Auftrag Kunde, Bestellnummer Kunde, Externe Belegnr, '
            + 'Fremdbelegnummer',
        payment: 'Zlg, Zahlung, Zahlungs, Zahl, Zahlungen, Zahlungseingang, Eingang, Geldeingang, Zahlungseingänge, Einzahlung',
        receipt: 'Quittung, Kassenbon, Bon',
        check: 'Scheck',
        contract: 'Vertrag, Rahmenvertrag, Abo, Abonnement, Verträge',
        deposit: 'Anzahlung, Kaution',
        prepayment: 'Vorkasse, Vorauszahlung',
        installment: 'Rate, Raten, Teilzahlung, Abschlag, Teilrechnung',
        dunning:
            'Mahnung, Mahn, Mahnstufe, Mahnsperre, Inkasso, Erinnerung, Mahndatum, Mahngebühr, Mahnbereich, gemahnt, '
            + 'angemahnt, Mahnkennzeichen, Reklamation',
        journal:
            'Journal, Buchung, Stapel, Buchungsart, Buchungskreis, Buchungsschlüssel, Buchungsnummer, Erfassung, '
            + 'Buchungsperiode, Buchungssatz, Buchungszeichen, Gegenkonto, Sammelkonto, Kontierung',
        return: 'Retoure, Rücksendung',
        number: 'Nummer, Nr, Num, Numer, Nummern',
        code: 'Code, Schlüssel, Kürzel, Kennzeichen, Kz, Kennung, Kurzzeichen',
        id: 'ID, Ident',
        'system-id': 'Datensatz, Satznummer, GUID, interne ID, Datensatznummer, interne Nummer, Lfd Nr, laufende Nummer, lfd',
        name: 'Name',
        first: 'Vorname, Vornamen',
        last: 'Adressat Typ natürl Person, Adressat Typ natürliche Person, Nachname, Familienname, Zuname',
        salutation: 'Anrede, Briefanrede, Namenszusatz, Titel, Grußformel, akademischer Titel',
        title: 'Berufsbezeichnung, Stellung, Jobtitel, Funktion, Stellenbezeichnung',
        subject: 'Betreff, Überschrift, Vorgangsbezeichnung',
        description:
            'Bezeichnung, Beschreibung, Bez, Benennung, Artikelbeschreibung, Leistung, Bezeichnungen, ' + 'Leistungsbeschreibung, Bezeichn',
        text: 'Text, Buchungstext, Positionstext, Texte, Kurztext',
        long: 'Langtext, Zusatztext, Zusatz, Zusatzbezeichnung, erweitert',
        short: 'Kurzname, Suchbegriff, Matchcode, Kurzbezeichnung, Suchname, Kurz, Alias',
        reference: 'Referenz, Ref, Zeichen, Bezug, Aktenzeichen, Zuordnung',
        your: 'Ihr, Ihre, Ihrer, Ext, extern, Externe, Fremd',
        note:
            'Bemerkung, Verwendungszweck, Notiz, Anmerkung, Kommentar, Notizen, Bemerkungen, Hinweis, Memo, Info, Vermerk, Mitteilung, '
            + 'Freitext, Kopftext, Zusatzinformation, Zusatzinfo, Hinweise, Infotext',
        type: 'Art, Typ, Dokumenttyp, Geschäftsvorfall, Arten',
        status: 'Status, Zustand, Stand, storniert, Belegstatus, erledigt, bezahlt ja',
        category: 'Kategorie, Klasse, Branche, Sparte, Klassifizierung, Kundenklasse, ABC',
        group: 'Gruppe, Warengruppe, Artikelgruppe, WG, Hauptgruppe, Warengruppen, Erlösgruppe, Grp',
        serial: 'Seriennummer, Charge, Chargen, Seriennr',
        sku: 'Artikelnr, Artikelnummer, Materialnummer, Art Nr, ArtNr, Teilenummer, Materialnr, Produktnummer, Sachnummer',
        barcode: 'EAN, GTIN, Strichcode, Barcode, Zolltarifnummer, Ursprungsland, Warennummer',
        language: 'Sprache, Sprachcode, Korrespondenzsprache',
        gender: 'Geschlecht',
        department: 'Abteilung, Abt, Bereich',
        position: 'Position',
        birth: 'Geburtsdatum, Geburtstag',
        date: 'Datum, Dat, Tag, am, vom',
        due:
            'Fälligkeit, fällig, Fälligkeitsdatum, Zahlbar bis, Zahlungsziel, Netto Fälligkeit, Nettofälligkeit, Verfall, '
            + 'Verfalldatum, zahlbar, Fälligkeitsdatum Empfangsdatum, Zieldatum, Fäll, Zahlungsfrist, Fälligk',
        issue: 'Ausstellung, Ausstell, ausgestellt, Rechnungsstellung, Ausstellungsdatum, Ausgangs',
        posting: 'Buchungs, Buchungsdatum, Buchung, gebucht, verbucht, Wertstellung, Valuta, Valutadatum, Bu',
        service:
            'Leistungsdatum, Leistungs, Lieferdatum, Leistungszeitraum, Leistungszeitpunkt, Leistungsbeginn, '
            + 'Leistungsende, Leistungsmonat, Steuerdatum, Einsatz',
        period: 'Periode, Zeitraum, Quartal, Geschäftsjahr, Wirtschaftsjahr, Woche, Turnus, Intervall',
        year: 'Jahr',
        month: 'Monat',
        day: 'Tage, Zieltage, Nettotage, Skontotage, Tage überfällig, Verzugstage, Tagen',
        time: 'Uhrzeit, Zeit',
        created:
            'Erstellt, angelegt, Anlage, Anlagedatum, erfasst, Erstellungs, Erfassungs, Erstelldatum, Erfassungsdatum, '
            + 'Erstellung, Eingabe, Neuanlage, Kunde seit, Bestelldatum, Auftragsdatum, Import',
        changed: 'Geändert, Änderung, Änderungs, Änderungsdatum, letzte Änderung, aktualisiert',
        expiry: 'Gültig bis, Ablauf, Ablaufdatum, Bindefrist, gültig, Gültigkeit, Gültigkeitsdatum',
        start: 'Beginn, Start, ab, gültig ab, gültig von',
        stop: 'Ende, bis',
        planned: 'geplant, Plan, Wunsch, Liefertermin, voraussichtlich, Termin, Wiedervorlage, Wunschtermin, Zahlungszusage',
        latest: 'letzte, letzter, letztes, Vorjahr, Jahresumsatz',
        printed: 'gedruckt, Druck, Druckdatum, Ausdruck',
        sent: 'gesendet, versendet, verschickt',
        clearing: 'Ausgleich, Ausgleichs, ausgeglichen, Ausgleichsdatum, Ausgleichsbeleg',
        baseline: 'Basisdatum, Basis',
        overdue: 'überfällig, Verzug, Überfälligkeit, Tage über',
        amount: 'Umsatz ohne Soll Haben Kz, Betrag, Wert, Summe, Beträge, Betr, Rechnungswert',
        total:
            'Gesamt, Summe, Endsumme, Gesamtsumme, Rechnungssumme, Gesamtbetrag, Endbetrag, Gesamtpreis, Positionspreis, '
            + 'Positionswert, Positionsbetrag, Gesamtwert, Zeilensumme, Zeilenbetrag, Positionssumme, GP Netto, gesamter, '
            + 'ges, Rechnungsendbetrag, Pos Preis',
        sub: 'Zwischen',
        net:
            'Netto, exkl, ohne MwSt, zzgl, exkl MwSt, Nettobetrag, Warenwert, ohne Steuer, zzgl MwSt, o MwSt, exkl USt, '
            + 'ohne USt, Warennetto, nach Rabatt',
        gross: 'Brutto, inkl, inklusive, mit MwSt, inkl MwSt, Bruttobetrag, inkl USt, m MwSt, mit Steuer',
        base: 'Bemessungsgrundlage, Steuerbasis, Steuerbemessungsgrundlage',
        tax: 'Steuer, MwSt, Mehrwertsteuer, USt, Umsatzsteuer, Mwst, Steuern, Ust, Ums',
        'tax amount': 'Steuerbetrag, MwSt Betrag, USt Betrag, Mehrwertsteuerbetrag',
        'other-tax': 'Quellensteuer, Zoll, Kirchensteuer, Ökosteuer, Vorsteuer',
        'tax-id':
            'UID, USt ID, UStID, USt IdNr, UStIdNr, Umsatzsteuer ID, Steuernummer, Umsatzsteuer Identifikationsnummer, '
            + 'MwSt Nr, UID Nummer, Steuer Nr, USt Id Nr, VAT ID, EU Land UStID, Steuernr, EU UStID, EU USt IdNr, '
            + 'EG UStID, USt IdNummer, Umsatzsteuernummer, UID Nr, CHE',
        percent: 'Prozent, Proz, Satz, Prozentsatz, vH',
        exempt:
            'Steuersatz, Steuerschlüssel, Steuercode, Steuerkennzeichen, MwSt Satz, USt Satz, MwSt Code, Steuerfrei, '
            + 'Steuerklasse, BU Schlüssel, Steuerart, Steuerpflichtig, MwSt Schlüssel, Steuerzone, steuerbar, Steuergebiet',
        exchange: 'Kurs, Wechselkurs, Umrechnungskurs, Währungskurs, Umrechnung',
        quantity: 'Menge, Anzahl, Anz, Stückzahl, Mengen, Stunden, Liefermenge, Rechnungsmenge, Fakturamenge, fakt Menge, Mg',
        unit: 'Einheit, ME, Mengeneinheit, EH, Einh, VPE, Verpackungseinheit, Stück, Stk, Maßeinheit',
        price:
            'Preis, Einzelpreis, EP, Stückpreis, VK Preis, Verkaufspreis, EPreis, E Preis, Einheitspreis, VK, Listenpreis, '
            + 'Stundensatz, Einzel, Preise, Nettopreis, Bruttopreis, Preis pro Einheit, Stk Preis, pro Stück',
        'price net': 'Nettopreis, Einzelpreis netto, VK Netto',
        'price gross': 'Bruttopreis',
        cost:
            'Einkaufspreis, EK, Einstandspreis, Kosten, EK Preis, Selbstkosten, Herstellkosten, EKPreis, Einstand, '
            + 'Kalkulationspreis, Wareneinsatz',
        discount: 'Rabatt, Nachlass, Abschlag, Rabatte, Abzug, Preisnachlass',
        'cash-discount': 'Skonto, Skontobetrag, Skontodatum, Skontofrist, Skontosatz, skontofähig',
        fee:
            'Gebühr, Gebühren, Zuschlag, Nebenkosten, Spesen, Bankspesen, Zinsen, Aufschlag, Verzugszinsen, Gutschein, '
            + 'Verpackung, Versicherung',
        freight: 'Fracht, Versandkosten, Porto, Frachtkosten, Lieferkosten, Versandkosten netto',
        currency: 'Währung, Whg, Wkz, WKZ Umsatz, Währungscode, Währungskennzeichen, Belegwährung, Währg, Währungsschlüssel, Wrg, Waehr',
        local:
            'Hauswährung, HW, Inland, Eigenwährung, Basiswährung, Landeswährung, EW, MW, Systemwährung, LW, '
            + 'Mandantenwährung, Hausw, Konzernwährung, Inlandswährung, Basisumsatz',
        foreign: 'Fremdwährung, FW, Transaktionswährung, Belegwähr, BW, Belegwährungsbetrag',
        balance: 'Saldo, Rest',
        'open amount':
            'Offener Betrag, Restbetrag, offener Posten, Restforderung, Offene Forderung, OP Betrag, noch offen, '
            + 'Restsaldo, offen, Restbeträge, offene Summe, Zahlbetrag offen, ausstehend, Restwert, ausstehender Betrag',
        open: 'verbleibend, verbleibender, verbleibende, offen, offener, offene, offenes, Forderung',
        paid: 'bezahlt, gezahlt, gezahlter, bezahlter, Zahlbetrag, vereinnahmt, bereits bezahlt, Teilzahlungen, erhalten',
        original: 'ursprünglich, ursprünglicher, Ursprung, ursprungs',
        applied: 'verrechnet, zugeordnet, angerechnet, ausgeglichener',
        debit: 'Soll',
        credit: 'Haben, Guthaben',
        limit: 'Kreditlimit, Limit, Kreditrahmen, Kreditversicherung, Kreditlinie, Warenkreditlimit',
        opening: 'Eröffnung, Anfang, Eröffnungssaldo, Anfangssaldo, Vortrag',
        commission: 'Provision',
        margin: 'Marge, Deckungsbeitrag, DB, Gewinn, Rohertrag',
        adjustment: 'Korrektur, Anpassung',
        rounding: 'Rundung, Rundungsdifferenz',
        unused: 'Überzahlung, nicht zugeordnet',
        purchase: 'Einkauf, Aufwand, Wareneinkauf, Aufwandskonto, Wareneingang',
        list: 'Preisliste, Preisgruppe, Rabattgruppe, Konditionsgruppe',
        method:
            'Zahlungsart, Zahlungsweg, Zahlungsmittel, Zahlart, Zahlweg, Zahlungsmethode, Zahlungsform, Zahlweise, '
            + 'Zahlungsweise, Zahlungstyp',
        terms:
            'Bedingung, Bedingungen, Zahlungsbedingung, Zahlungsbedingungen, Zahlungskondition, Zahlungskonditionen, Zahlungsziel, Kondition, '
            + 'Konditionen, Zahlungsziele, ZB, Zahl Bed, Zahlungsbed, Zahlungsbedingungscode, Zahlkond, Zlg Bed',
        'legal-terms':
            'Lieferbedingung, Lieferbedingungen, Lieferkondition, Versandbedingung, AGB, Fußtext, Schlusstext, Versandart, '
            + 'Lieferart, Incoterms',
        tolerance: 'Toleranz',
        address: 'Adresse, Anschrift, Adr, Adresszeile, Anschriftzeile',
        'address second-of-many': 'Adresszusatz, Anschriftenzusatz, Adresszusatz 2, Zusatzadresse, Straße 2, Adressergänzung',
        street: 'Straße, Str, Strasse, Straße Hausnummer, Straße Nr, Straße Hausnr',
        house: 'Hausnummer, Hausnr, Haus Nr',
        extra: 'Adressat Typ keine Angabe, Postfach, Stockwerk, Gebäude, Ortsteil, Etage',
        city: 'Ort, Stadt, Wohnort, Ortschaft, Gemeinde, Sitz',
        state: 'Bundesland, Kanton, Region, Provinz, Landkreis',
        postal: 'PLZ, Postleitzahl, Postltz',
        country: 'Land, Ländercode, Länderkennzeichen, Staat, Landcode, Länderschlüssel, LKZ, Lkz, Länderkürzel',
        phone: 'Telefon, Tel, Telefonnummer, Fon, Telefonnr, Ruf, Rufnummer, Festnetz, Telefon geschäftlich',
        mobile: 'Mobil, Handy, Mobiltelefon, Mobilfunk, Handynummer, Mobilnummer, Telefon privat',
        fax: 'Fax, Telefax',
        email: 'Email, E Mail, Mail, Mailadresse, Rechnungsmail, Emailadresse',
        website: 'Internet, Webseite, Website, Homepage, Internetadresse, WWW',
        attention: 'zu Händen, z Hd, zHd, z Hdn',
        location: 'Standort, Lagerort, Versandstelle, Spediteur, Grenzübergang, Abgangsort',
        item: 'Artikel, Material, Produkt, Ware, Art, Waren, Materialien, Teil',
        line:
            'Position, Pos, Zeile, Rechnungsposition, Positionen, Posten, Belegposition, Rechnungszeile, Positionsnummer, '
            + 'Zeilennr, PosNr, Belegzeile',
        weight: 'Gewicht, Volumen, Länge, Breite, Höhe, Farbe, Größe',
        warehouse: 'Lager, Lagerplatz, Kasse',
        stock: 'Bestand, Lagerbestand, Mindestbestand, verfügbar, Meldebestand',
        project: 'Projekt, Bauvorhaben, Baustelle, Objekt, Kommission, BV, Kostenträger, KTR',
        'cost-center': 'Kostenstelle, KST, Profitcenter, Kostenstellen, KOST, KOST1, KOST2',
        branch:
            'Mandant, Filiale, Niederlassung, Betrieb, Werk, Buchungskreis, Geschäftsbereich, Verkaufsorganisation, '
            + 'Geschäftsstelle, Konzernfirma',
        ledger:
            'Sachkonto, Erlöskonto, Hauptbuchkonto, Fibu, Hauptbuch, Gegenkonto, Fibukonto, Forderungskonto, Bilanzkonto, '
            + 'Abstimmkonto, Gegenkto',
        'sales ledger': 'Erlöskonto',
        account: 'Konto, Kto, Konten',
        'customer account': 'Kundenkonto, Debitorenkonto, Personenkonto',
        iban: 'IBAN, BIC, SWIFT, Bankkonto, Kontonummer, Kontonr, Mandatsreferenz, SEPA, Lastschrift, Mandat, Bankkontonummer',
        vehicle: 'Fahrzeug, Kfz, Kennzeichen KFZ, Fahrer, Tour',
        active: 'aktiv, inaktiv',
        hold: 'Sperre, gesperrt, Liefersperre, Zahlsperre, Kreditsperre, Sperrkennzeichen, Zahlungssperre, Auftragssperre',
        closed: 'abgeschlossen, geschlossen, beendet',
        flag: 'ja nein',
        template: 'Vorlage, Formular, Layout',
        custom: 'Benutzerfeld, Zusatzfeld, Freifeld, Beleginfo, Zusatzinformation Art, Individualfeld, Merkmal',
        reason: 'Grund, Ursache, Stornogrund',
        certified: 'Zertifikat, Signatur',
        routing: 'Leitweg, Leitweg ID, Leitwegs',
        system: 'Beleglink, Link, Anhang, Datei, Dokumentpfad',
        count: 'Anzahl Positionen, Anzahl Belege',
        non: 'nicht, ohne',
        own: 'unser, unsere, eigen, eigene, intern, interne, interner',
        area: 'Gebiet, Vertriebsweg, Verkaufsgebiet, Tour',
        'tax line': 'MwSt Position',
        min: 'Mindest, Minimum',
        max: 'Höchst, Maximal'
    }
};
