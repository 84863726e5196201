import * as assert from 'node:assert/strict';
import { decode } from 'iconv-lite';
import { decoderName } from './encoding-names';
import { guessEncoding } from './encoding-guess';
import { bytes } from './reader-fixture';

const TEXTS: Readonly<Record<string, string>> = {
    german: 'Kunde;Ort;Betrag\nMüller GmbH;Köln;12,50\nSchröder & Söhne;Düsseldorf;99,00\nWeiß;Straße 5;1,00',
    oneName: 'Kunde;Ort\nMuller;Köln',
    french: 'Client;Ville\nSociété Générale;Besançon\nPère Noël;Orléans\nThéâtre de la Forêt;Nîmes\nà côté;Béziers',
    ligatures: 'Nom;Plat\nLecœur;Bœuf 5 €\nŒuvre;Cœur de cèdre',
    spanish: 'Cliente;Población\nPeña Muñoz;Logroño\nCompañía Ibérica;A Coruña\nGarcía;Málaga',
    portuguese: 'Cliente;Cidade\nJoão;São Paulo\nAssociação de Comércio;Viseu\nConceição;Camões\nLeões;Guimarães',
    nordic: 'Kunde;By\nBjørn Ås;Tromsø\nKjøttbærhågen;Ålesund\nSørensen;Ærøskøbing',
    italian: 'Cliente;Città\nSocietà Elettrica;Forlì\nCaffè più;Cefalù\nPerché;Mondovì',
    polish: 'Klient;Miasto\nKowalski Łukasz;Łódź\nSpółka z odpowiedzialnością;Kraków\nŻółć;Gdańsk',
    czech: 'Zákazník;Město\nDvořák;Příbram\nRůžička;Plzeň\nPrůmyslová;Žďár',
    hungarian: 'Ügyfél;Város\nSzűcs Győző;Győr\nKőszegi;Hódmezővásárhely\nFürdő;Szőlő',
    croatian: 'Kupac;Grad\nKovačević;Čakovec\nĐurić;Šibenik\nŽivković;Požega',
    turkish: 'Müşteri;Şehir\nYıldız;İstanbul\nÇağlar Güneş;Iğdır\nÖztürk İnşaat;Eskişehir',
    russian: 'Клиент;Город\nИванов;Москва\nОбщество с ограниченной ответственностью;Санкт-Петербург',
    greek: 'Πελάτης;Πόλη\nΠαπαδόπουλος;Αθήνα\nΕταιρεία;Θεσσαλονίκη',
    japanese: '顧客;都市\n株式会社東京商事;東京都千代田区\n山田太郎;大阪市',
    chinese: '客户;城市\n北京科技有限公司;北京\n张三;上海',
    korean: '고객;도시\n삼성전자;서울\n김철수;부산',
    euro: 'Nr;Betrag\n1;5,00 €\n2;7,00 €',
    typographic: 'No;Text\n1;It’s “fine” – really\n2;Résumé'
};

const CASES: readonly [string, readonly string[]][] = [
    ['german', ['windows-1252', 'iso-8859-15', 'cp850', 'macintosh', 'windows-1250']],
    ['oneName', ['windows-1252', 'cp850']],
    ['french', ['windows-1252', 'iso-8859-15', 'cp850', 'macintosh']],
    ['ligatures', ['windows-1252', 'iso-8859-15']],
    ['spanish', ['windows-1252', 'cp850']],
    ['portuguese', ['windows-1252', 'cp850']],
    ['nordic', ['windows-1252', 'cp850']],
    ['italian', ['windows-1252', 'cp850']],
    ['polish', ['windows-1250', 'cp852']],
    ['czech', ['windows-1250', 'cp852']],
    ['hungarian', ['windows-1250']],
    ['croatian', ['windows-1250']],
    ['turkish', ['windows-1254']],
    ['russian', ['windows-1251']],
    ['greek', ['windows-1253']],
    ['japanese', ['shift_jis']],
    ['chinese', ['gb18030']],
    ['korean', ['euc-kr']],
    ['euro', ['windows-1252', 'iso-8859-15']],
    ['typographic', ['windows-1252']]
];

describe('guessEncoding', () => {
    for (const [name, encodings] of CASES) {
        for (const encoding of encodings) {
            it(`recovers a ${name} text from ${encoding}`, () => {
                const written = bytes(TEXTS[name], encoding);
                const guess = guess1(written);
                assert.equal(decode(written, decoderName(guess) as Parameters<typeof decode>[1]), TEXTS[name], guess);
            });
        }
    }

    it('never takes a code page that lacks a byte of the file, wherever it stands', () => {
        const written = bytes(TEXTS.german, 'windows-1252');
        assert.equal(guess1(written), 'windows-1252');
        assert.notEqual(guess1(written, [0x81]), 'windows-1252');
    });

    function guess1(written: Buffer, elsewhere: readonly number[] = []): string {
        const counts = new Uint32Array(256);
        [...written, ...elsewhere].forEach(byte => counts[byte]++);
        return guessEncoding({ size: written.length, head: written, isUtf8: false, foreign: written, counts }).encoding;
    }
});
