import { VocabularyWords } from './vocabulary-words';

export const englishVocabulary: VocabularyWords = {
    language: 'en',
    words: {
        'company short': 'trade name, trading name, dba, doing business as, trading as',
        own: 'our, internal',
        registration:
            'company registration, registration no, registration number, business number, uin, company number, company registration number',
        'further-of-many': 'three, four, five',
        'second-of-many': 'two',
        'first-of-many': 'one, 1st',
        customer: 'customer, client, cust, debtor, buyer, cardholder account, purchaser, trading partner, business partner, partner',
        'customer name': 'customername, custname, clientname',
        'customer id': 'card id',
        company: 'company, organization, organisation, firm, business, corporation, co',
        contact: 'contact, contact person',
        vendor: 'vendor, supplier, seller, payee, merchant',
        sales: 'sales, sale, selling, revenue, income',
        salesperson:
            'salesperson, sales person, sales rep, sales representative, salesman, sales agent, rep, account executive, '
            + 'sales employee, sales contact, slsperson',
        owner: 'owner, account manager, account owner, responsible, assigned',
        user: 'user, operator, author, clerk, entered, employee, approver, approved, prepared, creator, modifier, cashier, staff, login',
        bank: 'wire, bank transfer, wire transfer, bank, bsb, sort, branch code, routing number, drawer, card, cardholder',
        payer: 'payer, paying, remitter, holder, payor',
        bill: 'bill, billing, billto, bill to, invoice to, sold by',
        ship:
            'ship, shipping, shipto, ship to, shipment, shipped, deliver to, delivery, delivered, consignee, despatch, '
            + 'dispatch, goods receipt',
        sold: 'sell to, sellto, sold, soldto, sold to, ordered by',
        end: 'end user, end customer',
        parent: 'parent, master, head office, national account, subsidiary, billing parent',
        invoice: 'invc, invoice, invoices, inv, invoiced',
        'credit-note':
            'cm, cn, credit note, credit memo, creditmemo, creditnote, credit notes, creditnotes, crmemo, cr memo, credit invoice',
        estimate: 'estimate, quote, quotation, proposal, estimates, pro forma, proforma, offer',
        order: 'order, ord, orders, job order, work order, sales order, salesorder',
        po: 'po, p o, purchase order, purchaseorder, customer po, cust po, purch order, purch ord, pono',
        document: 'document, doc, docs, transaction, trx, trans, txn, tran, tranid, voucher, vchr, vch',
        payment: 'cash, payment, pay, pmt, pymt, payments, remittance, collection, cash receipt, receipts, collected',
        receipt: 'receipt, rcpt',
        check: 'check, cheque, chk, chq',
        contract: 'contract, agreement, subscription, plan',
        deposit: 'deposit, down payment, retainer',
        prepayment: 'prepayment, prepaid, advance',
        installment: 'installment, instalment, milestone, installments',
        dunning: 'dunning, reminder, collections, chase, dispute, disputed, late, escalation',
        journal: 'journal, batch, ledger entry, jnl, entry, posting group',
        return: 'return, returned, rma, returns',
        number: 'number, no, num, nbr, nr, numb, nos',
        code: 'code, cd, key, symbol, acronym',
        id: 'id, ids, identifier, ident',
        'system-id':
            'guid, uuid, uid, internal id, record id, system id, unique id, row id, object id, external id, record no, '
            + 'sequence id, sys id',
        name: 'name, nm, names, display name, full name, known as',
        first: 'first, first name, firstname, given name, forename, middle, middle name, initials, initial',
        last: 'last, last name, lastname, surname, family name',
        salutation: 'salutation, prefix, suffix, honorific, greeting, mr mrs',
        title: 'title, job title, jobtitle, job position',
        subject: 'subject, invoice title, heading, caption',
        description:
            'label, description, desc, descr, details, detail, particulars, narration, narrative, desc1, dscription, specification',
        text: 'text, free text, wording, content',
        long: 'long, extended, additional description, full',
        short: 'short, abbreviation, alias, nickname, search name, search key, matchcode, alternate, alternative, secondary',
        reference: 'reference, ref, refs, refer, refno, referral',
        your: 'your, yours',
        'po number':
            'your order no, your order number, customer order no, customer order number, cust order no, po number, pono, '
            + 'customer ref, customer reference, client reference, your ref, your reference, external document no, '
            + 'purchase order ref, order ref customer, cust ref, customer order ref, customer order reference, '
            + 'customer purchase order reference',
        note: 'note, notes, memo, comment, comments, remark, remarks, message, memos, instruction, instructions, public notes, annotation',
        type: 'type, kind, typ, mode, nature, types, sub type, subtype, flag type',
        status:
            'status, state of, stage, posted status, progress, paid status, open closed, unpaid flag, reversed, voided, '
            + 'cancelled, canceled, void, deleted, archived, rejected',
        category:
            'category, class, classification, tag, tags, segment, family, industry, rating, tier, sector, priority, '
            + 'tracking, trackingname',
        group: 'group, grp',
        serial: 'serial, lot, lots, serials, batch no',
        sku:
            'sku, upc, part no, part number, partnum, part num, part, mpn, stock code, stockcode, itemcode, item code, '
            + 'product code, itemno, itemid, inventory id, stock item code',
        barcode: 'barcode, ean, gtin, isbn, hsn, sac, commodity, tariff, hs, origin',
        version: 'version, revision, rev, history, attempt, attempts, retry',
        series: 'series, sequence, numbering, seq, prefix no',
        language: 'language, lang, locale, correspondence language',

        gender: 'gender, sex',
        department: 'department, dept, division, business unit, org unit, cost object, sbu',
        birth: 'birth, birthday, dob, age, anniversary',
        date: 'date, dt, dte, dates, on date, datetime, timestamp, asof',
        due: 'due, maturity, payable by, pay by, owing date, duedate, deadline',
        issue: 'issue, issued, issuance, raised, date of issue, issuing, printed on',
        posting:
            'posting, posted, post, gl date, accounting date, booking, booked, effective, effective date, gl posting, '
            + 'fiscal date, recognition',
        service:
            'service, supply, tax point, tax date, supply date, place of supply, performance, rendered, job, treatment, '
            + 'vat date, value date, performed, usage',
        period: 'period, fiscal, fy, quarter, week, per end, frequency, recurring, recurrence, interval, cycle, schedule',
        year: 'year, yr',
        month: 'month, monthly',
        day: 'day, days, aging days, overdue days, past due days',
        time: 'time, hour, minutes',
        created:
            'created, creation, entry date, entered on, added, create, registered, order date, inserted, opened, since, '
            + 'customer since, uploaded, imported',
        changed: 'changed, modified, updated, last updated, last modified, update, edited, lastmodified',
        expiry:
            'expiry, expiration, expires, valid until, valid to, expire, valid through, good through, valid till, '
            + 'validity, expiring, exp',
        start: 'start, begin, from, beginning, valid from, commencement, starts',
        stop: 'stop, to date, ending, until, thru, through, finish',
        planned:
            'planned, promised, expected, requested, promise, target, projected, required, estimated, forecast, request, '
            + 'follow up, next',
        latest:
            'latest, last payment, last paid, last invoice, last sale, previous, prior, ytd, last purchase, last activity, '
            + 'last contact, last order, lastsale, mtd, lifetime',
        printed: 'printed, print, emailed, mailed, to print, toprint, copies',
        sent: 'sent, send, tosend, to send, transmitted',
        clearing: 'clearing, cleared, clear, reconciliation, reconciled, settled',
        baseline: 'baseline, bline',
        overdue: 'overdue, past due, arrears, days late, aging, ageing, aged, bucket',
        amount: 'amount, amt, amnt, value, sum, money, val',
        total:
            'total, grand, tot, ttl, overall, extended price, extended amount, ext price, ext amount, extended cost, '
            + 'extprice, xtndprce, extension',
        'sub total': 'subtotal, sub total, merchandise amount, sub amount',
        net:
            'net, nett, excl, exclusive, excluding tax, excl tax, excl vat, excluding vat, ex gst, ex vat, ex tax, '
            + 'before tax, pretax, pre tax, net of tax, taxexcl, excl gst, untaxed, tax exclusive, without tax, '
            + 'excluding gst, goods, after discount',
        gross:
            'gross, incl, including tax, incl tax, incl vat, including vat, inc gst, inc vat, inc tax, after tax, '
            + 'with tax, taxincl, inclusive, tax inclusive, inc, incl gst, including gst, taxed, inclusive tax, lumped',
        base: 'taxable amount, taxable base, base amount, base value, taxable value, taxable total, vat base',
        tax: 'tax, vat, gst, hst, taxes, sales tax, vat tax, total tax',
        'other-tax':
            'cgst, sgst, igst, cess, pst, qst, lct, withholding, wht, tds, tcs, excise, levy, use tax, county tax, '
            + 'city tax, state tax, local tax, tax2, wine, customs, duty, ecotax, ded, deduction, deductions, surtax, '
            + 'reverse charge',
        'tax-id':
            'tax id, vat number, vat no, vat id, tax number, taxid, tin, ein, gstin, abn, gst no, gst number, vat reg, '
            + 'vat registration, vat tax registration, tax tax reg no, '
            + 'gst identification number, gst tax identification, fiscal code, '
            + 'tax no, vat tax id number, vatno, vatid, '
            + 'federal tax id, tax regime, tax office, resale number, tax identification number, id fiscal, '
            + 'fed id, fedtaxid',
        rate: 'rate',
        percent: 'percent, percentage, pct, perc, prc',
        exchange:
            'exchange, exch, fx, conversion rate, currency rate, exchange rate, xrate, currency factor, exchrate, ' + 'currency conversion',
        quantity: 'quantity, qty, quant, qnty, hours, hrs, pieces, pcs, count qty, qtty, invoiced qty, units',
        unit: 'unit, uom, um, u m, unit of measure, unit of measurement, measure, each, package, pack, packaging, uofm, usage unit',
        price:
            'charge per unit, fee per unit, price per, amount per, price, unit price, unitprice, unitamount, unit amount, sales price, selling price, prc, item rate, itemrate, '
            + 'unt price, unit rate, charge rate, list price, hourly rate, prce, unitprce, price each, rate amount, '
            + 'amount per unit',
        cost: 'cost, unit cost, unitcost, cogs, cost price, average cost, standard cost',
        discount: 'discount, disc, rebate, reduction, allowance, trade discount, markdown, dscnt, dsc',
        'cash-discount':
            'early payment discount, cash discount, settlement discount, pmt discount, pmt disc, payment discount, '
            + 'prompt payment, terms discount, early pay, disc due, discount due, discount taken, terms disc, '
            + 'early settlement, discount available, discount terms, discount allowed, settlement, write off, writeoff, '
            + 'writeoffs, sconto',
        fee:
            'fee, fees, charge, charges, surcharge, finance charge, handling, tip, interest, penalty, misc, miscellaneous, '
            + 'misc charge, expense, expenses, gratuity, insurance, environmental, coupon, coupons, voucher discount, promo, '
            + 'promotion, gift',
        freight:
            'freight, carriage, postage, shipping charge, shipping cost, shipping amount, shipping total, shipping price, '
            + 'delivery charge, delivery cost, shipping fee, shipping fees, frt, shipping charges, shipping tax',
        currency: 'curn, currency, curr, ccy, cur, curncy, currency code, currency iso, crncy, fcy code, iso currency, cury, crcd',
        local:
            'hc, local, lcy, local currency, base currency, functional, home currency, functional currency, '
            + 'reporting currency, company currency, lc, home, dc, default currency, sc, system currency, gc, '
            + 'group currency, accounting currency, ledger currency, report currency',
        foreign:
            'account currency, foreign, fcy, fc, foreign currency, txn currency, trx currency, transaction currency, document currency, tc, '
            + 'original currency, doc currency, invoice currency',
        balance: 'balance, bal, bal due, balance due',
        open:
            'open, outstanding, unpaid, remaining, due amount, amount due, still owed, owed, owing, remain, amount owing, '
            + 'amount outstanding, amount remaining, remaining due, openamount, remaining balance, open balance, '
            + 'amount open, unapplied amount, left to pay, remaining amt, residual, to be paid, amount to pay, '
            + 'outstanding balance, receivable, amt due, total due, amt outstanding, due total',
        paid:
            'paid, already paid, paid to date, received, payments received, amount paid, cash received, settled amount, '
            + 'payments to date, tendered, payments total',
        original: 'original, orig, initial amount, historical, first amount, orgnl',
        applied:
            'applied, allocated, apply, allocation, application, applied to, allocated to, matched, assigned amount, appl, '
            + 'apply to, aplied, applied amount, amt applied',
        debit: 'debit, dr, debits',
        credit: 'credit, cr, credits, credited',
        limit: 'credit limit, limit, creditlimit, crlimit, credit line, credit lim, crlmtamt',
        opening: 'opening, opening balance, brought forward, beginning balance, starting, carry forward',
        commission: 'commission, commissions',
        margin: 'margin, profit, markup, gp',
        adjustment: 'adjustment, adjust, adjustments, correction',
        rounding: 'rounding, round, roundoff, round off, rounded',
        unused: 'unused, unapplied, unallocated, excess, overpaid, overpayment, surplus, on account',
        purchase:
            'purchase, purchasing, buying, bought, acquisition, purchased, expense account, cogs account, cost account, '
            + 'inventory account, asset account, inventory asset',
        list: 'price list, pricelist, list, price book, price level, pricing, price group, price tier, price class',
        method:
            'payment method, method, payment mode, paymethod, paymeth, pay method, payment type, tender, tender type, '
            + 'pay type, pmtmethod, mode of payment, payment option, payment instrument, payment mechanism, pay mode, '
            + 'paid via, payment methods, payment means',
        terms:
            'payment condition, payment conditions, payment condition code, terms, term, payment terms, net terms, pay terms, paymentterms, payterms, pymtterms, credit terms, cr terms, pymtrmid, '
            + 'terms of payment, pmt terms, payment term, pymt terms, terms code, credit period',
        'legal-terms':
            'terms conditions, conditions, footer, disclaimer, terms of sale, incoterms, incoterm, terms of delivery, '
            + 'delivery terms, shipping terms, freight terms, ship terms, fob, policy',
        tolerance: 'tolerance, grace, min payment, minimum payment',
        address: 'address, addr, adr, addressline, adrs, mailing, mailing address, addre',
        street: 'street, str, road, street name, street line',
        house: 'house, house no, house number, street no, street number',
        extra:
            'suite, apt, apartment, address extra, care of, c o, address 2nd, floor, building, unit number, '
            + 'address continued, room, mailbox',
        city: 'city, town, suburb, locality, place, cty, city name, post town',
        state: 'state, province, region, county, territory, prov, state province, region code, stateprov, state code',
        postal:
            'postal, postal code, postcode, zip, zip code, zipcode, post code, zip postal, postalcode, pin code, pincode, '
            + 'zip plus, zippostalcode, postalzip',
        country: 'country, nation, country code, ctry, country iso, country region, cntry, country name, countryregion',
        phone:
            'phone, telephone, tel, phone no, phone number, phon, phn, tel no, phone1, phnumbr, phonenumber, work phone, '
            + 'main phone, business phone, telephone number',
        mobile: 'mobile, cell, cellphone, cell phone, mobile phone, cellular, alt phone, alternate phone, pager, skype, whatsapp, other phone, alternative phone',
        fax: 'fax, telefax, facsimile, fax no, telex',
        email: 'email, e mail, mail, email address, e mail address, emailaddress, eml, main email',
        copy: 'cc, bcc, cc email, email cc',
        website:
            'website, web, url, homepage, link, site, www, domain, web page, home page, facebook, twitter, linkedin, '
            + 'webpage, hosted, pdf, attachment, attachments',
        attention: 'attention, attn, attention to, fao, care of name',
        location:
            'location, loc, port, destination, via, ship via, shipvia, carrier, route, tracking no, tracking number, '
            + 'courier, shipping method, shipping via, zone',
        item:
            'item, product, article, material, prod, items, catalog, products, catalogue, itm, inventory, goods item, '
            + 'activity, line item, product service, lineitem, service item, item product service, product or service',
        line: 'line, row, ln, lines, line item no, row no, linenum, lineno, pos',
        level: 'level, lvl',
        weight: 'weight, wt, volume, kg, lbs, dimensions, length, width, height, size, cubic, color, colour',
        warehouse: 'warehouse, whse, bin, site id, storage, store, shop, outlet, till, terminal',
        stock:
            'stock, on hand, inventory qty, reorder, available, qty on hand, quantity on hand, backorder, backordered, '
            + 'back ordered, backord, bko, qty bo, cancelled qty, quantity cancelled',
        project: 'project, job, campaign, phase, task, opportunity, deal, matter, case, ticket',
        'cost-center': 'cost center, cost centre, costcenter, profit center, profit centre, dimension, gl segment',
        branch: 'branch, subsidiary, legal entity, entity, operating unit, bu, company code, company id, subco, org, tenant, practice, facility, organization id',
        ledger:
            'ledger, gl account, g l, gl, g l account, nominal, nominal account, nominal code, general ledger, '
            + 'revenue account, income account, sales account, account code sales, ar account, coa, control, '
            + 'control account, accounts receivable, a r, receivables account, receivable account, accounting code, '
            + 'main account, nominal a c, accnt, debit to, credit to, offset, contra, bal account, account gl, income code',
        account: 'account, acct, acc, a c, acnt',
        iban: 'iban, swift, bic, aba, sepa, mandate, account holder, bank account, bank account number, bank account no',
        vehicle: 'vehicle, truck, lorry, driver, trip, mileage, registration plate',
        active: 'active, enabled, inactive, is active, activity status',
        hold: 'hold, on hold, blocked, credit hold, block, stop credit, on stop, suspended, credit status',
        flag: 'flag, is, has, allow, yes no, indicator, ind, enable, boolean, use, disable, exclude, include, can, print flag',
        closed: 'closed, close, closing, completed, complete, finished',
        template: 'template, layout, design, format, theme, branding, brandingtheme, form, formatting, style',
        custom: 'custom, cf, custom field, user defined, udf, attribute, field, usr, userdef, udf1, user field, userfield, defined',
        exempt:
            'exempt, exemption, taxable, tax exempt, non taxable, tax exempt amount, is taxable, nontaxable, zero rated, '
            + 'tax status, tax code, tax treatment, gst treatment, vat code, vat category, tax schedule, tax area, '
            + 'tax class, tax group, tax name, vat treatment, tax profile, tax authority, taxtype, tax type, '
            + 'tax schedule id, tax item, tax rule',
        certified: 'certified, certificate, seal, hash, signature, qr, digest, signed, e signature',
        routing: 'routing, peppol, gln, e invoice, einvoice, edi, einvoicing, irn, ack, acknowledgement, eway',
        reason: 'reason, cause, rejection, explanation',
        conversion: 'conversion, converted, multiplier',
        factor: 'factor',
        min: 'min, minimum, lowest',
        max: 'max, maximum, highest',
        non: 'non, not, without, no tax, out of scope',
        system: 'system, software, app, platform, company file',
        source: 'orig system, original system, source, channel, origin system, lead source, import, medium, campaign source, ip, device',
        count: 'number of, count, num lines, no of, counter, quantity lines',
        business: 'office, work, main, primary, default, principal, general',
        area: 'area, market, sales area'
    }
};
