/** Words that only join others, in all languages. They count where they are part of a phrase, and mean nothing alone. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
    [
        'the of for in on at by an and to be with per or as it its this that',
        'der die das des dem den von vom zu zum zur fur mit je pro und in auf aus beim bei',
        'de du la le les l d des et en au aux par pour sur un une',
        'del los las el y al por con o u e su',
        'di della dei delle degli dell il lo gli da dal alla sul per',
        'van het voor op bij te der',
        'do dos das em na',
        'pa av och i fra fran til till den det og att som for om',
        'w z na dla ze i o od',
        've ile icin',
        'a s t',
        'davon dont cui waarvan heraf herav varav which tym',
        // what import templates add to their headers
        'displayed utc gmt iso optional required mandatory eg ex obligatorio opcional obligatoire facultatif pflichtfeld verplicht opzionale obbligatorio'
    ].flatMap(words => words.split(' '))
);
