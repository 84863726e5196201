import * as assert from 'node:assert/strict';
import { monthOfName } from './month-names';

describe('month names', () => {
    for (const [language, names] of Object.entries({
        English: 'January February March April May June July August September October November December',
        'short English': 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
        'English with dots': 'Jan. Feb. Mar. Apr. May. Jun. Jul. Aug. Sept. Oct. Nov. Dec.',
        'upper case': 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC',
        German: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
        'short German': 'Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez',
        Austrian: 'Jänner Februar März April Mai Juni Juli August September Oktober November Dezember',
        French: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
        'French in capitals': 'JANVIER FÉVRIER MARS AVRIL MAI JUIN JUILLET AOÛT SEPTEMBRE OCTOBRE NOVEMBRE DÉCEMBRE',
        'French without accents': 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
        Spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
        'short Spanish': 'ene feb mar abr may jun jul ago sep oct nov dic',
        Italian: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
        'short Italian': 'gen feb mar apr mag giu lug ago set ott nov dic',
        Dutch: 'januari februari maart april mei juni juli augustus september oktober november december',
        'short Dutch': 'jan feb mrt apr mei jun jul aug sep okt nov dec',
        Portuguese: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
        Swedish: 'januari februari mars april maj juni juli augusti september oktober november december',
        Danish: 'januar februar marts april maj juni juli august september oktober november december',
        Polish: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października - grudnia',
        'Polish, standing alone': 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik - grudzień'
    })) {
        it(`knows ${language}`, () => {
            names.split(' ').forEach((name, index) => name === '-' || assert.equal(monthOfName(name), index + 1, name));
        });
    }

    for (const [name, month] of [
        ['Mrz', 3],
        ['Sept', 9],
        ['mai', 5],
        ['xyz', undefined],
        ['ma', undefined],
        ['', undefined],
        ['jui', undefined]
    ] as const) {
        it(`takes "${name}" for ${month ?? 'none'}`, () => assert.equal(monthOfName(name), month));
    }
});
