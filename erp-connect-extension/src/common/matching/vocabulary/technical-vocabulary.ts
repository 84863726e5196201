import { VocabularyWords } from './vocabulary-words';

/** Field names of widespread systems (SAP, Oracle, JD Edwards, Dynamics, Sage, Infor), which are words of no language. */
export const technicalVocabulary: VocabularyWords = {
    language: 'technical',
    words: {
        // several parties of one document
        bill: 'bill2',
        ship: 'ship2',
        sold: 'sold2',
        // SAP
        'invoice number':
            'vbeln, xblnr, fakturanr, faknr, ivnum, invnum, invno, invnbr, invnr, invoicenum, invoicenbr, invcno, '
            + 'invoiceid, invoiceno, invoicenumber',
        'document number':
            'belnr, docno, docnum, docnbr, docnumber, docnumbr, trxnumber, trxnum, refnbr, tranid, sopnumbe, ' + 'nudoc, docid',
        'document type': 'blart, doctyp, doctype, dctyp, trxtype, fkart, vchtype, trntype, docdt typ, koart, bschl, umskz',
        'customer number':
            'kunnr, kunag, kunrg, custno, custnum, custnbr, custnmbr, cusno, custid, customerid, custcode, cuscod, '
            + 'custkey, cardcode, customernum, custnumber, accno, custac, bpcnum, bpcinv, bpcord, bpr, bpcode, bpartner, '
            + 'cntrol cust, debno, debnr, debitornr, debitorno, clientno, clientcode, codcli, codclient, clicod, partnerid, '
            + 'cuno, pyno, ancust, idclient, kdnr, kdnum, kndnr, accountnum, invoiceaccount, custaccount, orderaccount, '
            + 'customeraccount, cust account, ar ac no, entityid',
        'customer name':
            'cardname, custnm, cunm, name1, bpcnam, bprnam, bpcname, cliname, nomcli, nomcliente, cusname, custname, '
            + 'partnername, bpname, debname, kundename, custid t',
        'ship customer number': 'kunwe, shipkunnr, shipcode, shipcust, bpdaut, shiptocode, delkunnr, bpaadd',
        'second-of-many name': 'name2, name3, name4',
        'issue date':
            'fkdat, bldat, docdate, invdat, invdate, accdatinv, trxdate, trandate, ivdt, invoicedate, invcdate, sopdate, '
            + 'invdte, vchdate, docdt',
        'posting date': 'budat, gldate, taxdate, cpudt, acdt, pstdate, accdat, glpostdt',
        'due date':
            'faedt, zfbdt due, netdt, duedat, duedt, due dte, duedate, dudt, paydue, duddat, paydate due, datvto, dtvenc, '
            + 'vencrea, vencto',
        'baseline date': 'zfbdt, bvalue, augdt, augcp',
        'amount gross':
            'gramt, amtati, invtot, inv total, dmbtrgross, ttcamt, mntttc, totalttc, doctotal, docamnt, ttlamt, invamt, '
            + 'trxamt, invoiceamount, invoiceamt',
        'amount foreign': 'wrbtr, wrbtrfw, fcamt, doctotalfc, doctotfc, curyamt, curyorigdocamt',
        'amount local': 'dmbtr, dmbe2, pswbt, baseamt, amtloc',
        'amount net': 'netwr, netamt, amtnot, mntht, totalht, netvalue, netpr total, taxableamt, extamt, amtht, nettotal, xtnd, uprctotal',
        amount: 'mtamt, amnt',
        'amount tax':
            'mwsbk, mwsbp, mwsts, taxamt, taxamnt, taxamount, vatsum, vatamt, amttax, mnttva, totaltva, totaltax, '
            + 'vatamount, curytaxtotal',
        'open amount':
            'openamt, rmamt, balamt, curydocbal, docbal, opnamt, curtrxam, dmshb, rstamt, restamt, openbal, balancedue, '
            + 'salamt, amtdue, e1saldo',
        currency:
            'waers, waerk, pswsl, curcod, curncyid, curyid, curcy, crcd, cucd, doccur, curr, currcode, curcode, codmon, '
            + 'devcod, invcurr, currencycode',
        'payment terms':
            'zterm, trmcod, pte, tepy, pymntgroup, groupnum, pymtrmid, termsid, termsdes, payterm, trmdsc, pterms, ptcod, '
            + 'termscode, termcode',
        'po number':
            'bstnk, bstkd, ihrez, cusordref, cstponbr, cuspo, custpo, ponum, pono, ponbr, ponumber, numatcard, cupono, '
            + 'cuor, cstordref, custorderno, customerorderno, customerref, custref, purchid, customerorderref, '
            + 'purchorderform',
        'sku number':
            'matnr, arktxno, itmref, itemnmbr, itemcode, itemnbr, itmnum, itm, itno, stkcod, artnr, artno, artcode, '
            + 'codart, invtid, inventoryid, inventorycd, partnum, itemid, itemno, prodcode, refart, prdcod, codpro, '
            + 'itemlookupcode, productcode, articleno, articlecode, artikelnr',
        'item description':
            'arktx, maktx, itemdesc, itmdes, itmdes1, dsc1, dscription, linedesc, trandesc, descrp, designation1, itds, '
            + 'invtdescr, itdesc, artdes, artbez, artbezeichnung, itemdescription, itmdesc, desart',
        quantity:
            'fkimg, menge, qtyinv, qtystu, ivqt, quantinv, sellingshipqty, invqty, qtytoinv, invoicedquantity, shippedqty, '
            + 'qtyinvoiced, qtyshipped, qtyship, sqty, qteprod, qtefac',
        'unit code': 'meins, vrkme, unitmsr, sau, uofm, salunit, sellingunit, uomcode, unitmsr2',
        price:
            'netpr, kbetr, netpri, gropri, unitprice, unitprce, sapr, xunprc, untprc, curyunitprice, prixu, puht, unpr, '
            + 'salesprice, prcunit',
        cost: 'wavwr, verpr, unitcost, extdcost, lprc, unitcogs',
        discount: 'trdisamt, discamt, rabatt amt, disctotal, discsum, curydiscamt, discountamt, mntremise, discountsum',
        'discount percent': 'discprcnt, dispct, discpct, disc1, discrgval1, remise1, discountpct, dctper',
        'tax-id':
            'stceg, stcd1, stcd2, stcd3, lictradnum, taxregnum, crn, eecnum, vatregnum, tax1, idtva, vrnumber, taxregno, '
            + 'vatnum, fedtaxid, tx1',
        street: 'stras, addr, bpaaddlig, address street, adr1, strasse, addlig1',
        'address first-of-many': 'bpaaddlig1, addlig',
        'address second-of-many': 'addlig2, bpaaddlig2, strs2, str suppl1',
        city: 'ort01, mcod3, cty, cty1, citydes',
        postal: 'pstlz, pscod, poscod, postl, addz, zipcod',
        state: 'regio, sat, adds, stateid',
        country: 'land1, landx, bpccry, ccode, ctr, cry, countryid',
        phone: 'telf1, tel1, ph1, teln',
        fax: 'telfx, fax1',
        mobile: 'telf2, telmb',
        email: 'smtp addr, smtpaddr, e mailaddr, web1, addmail, e mail1, emailaddr, intad',
        'ship address': 'saddr, shipaddr, shipadr, shiptoaddr, shipaddress',
        'bill address': 'baddr, billaddr, billadr, billaddress',
        language: 'spras, lngcod, langid',
        ledger: 'hkont, saknr, akont, glba, araccount, revacct, aractid, acctcode, glacct, arcode, slsacct',
        branch: 'bukrs, vkorg, vtweg, spart, werks, gsber, segment, fcy, bplid, cono, divi, whscode, salfcy, cpy, brnch, branchid, siteid',
        warehouse: 'lgort, stofcy, locncode, whsecode',
        'cost-center': 'kostl, prctr, cce1, ocrcode',
        status: 'gbsta, fksta, docstatus, augbl, canceled, voidstts, fksto',
        period: 'monat, gjahr, perid, perpost',
        user: 'ernam, usnam, crtuser, usrid, slpcode, creusr, updusr, lastuserid, user1',
        created: 'erdat, creatdt, crdt, credat, crtd, createdatetime',
        changed: 'aedat, updatedt, upddat, modifdt, lupd, upmj',
        description: 'sgtxt, descr, dscptn',
        note: 'comments, bktxt, notetext, memotext, jrnlmemo, rmk, rmrk, invmemo',
        reference: 'zuonr, refnum, vrref, xref1, xref2, xref3, rebzg, ref1, ref2, numref',
        'journal number': 'jrnentry, transid, batnbr, bachnumb, bchsourc, sourcdoc, btch, trnsid, splid',
        line: 'posnr, buzei, linenum, lnitmseq, linnum, itmlin, lnid, ponr, linenbr, itemseq, cmpntseq, lineseq',
        'system-id':
            'guid, rowid, rowpointer, recid, docentry, dexrowid, dex row id, sysrowid, noteid, objectid, entityrefid, '
            + 'autoid, uuid, orguuid, crmid',
        'local system': 'rowversion, tstamp, dnjn',
        custom: 'attribute1, attribute2, attribute3, udf1, udf2, usrdef1, usrdef2, zz, u',
        'cash-discount date': 'dscdat',
        'service date': 'wadat, fbuda',
        'customer code id': 'bpno'
    }
};
