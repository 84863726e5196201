const HALF_A_MEGABYTE = '$reduce([1..19], function($text, $_) { $text & $text }, "x")';

/** An expression that takes half a megabyte more with every step, four gigabytes if it is let. */
export const TEXT_BOMB = `($text := ${HALF_A_MEGABYTE}; $count($map([1..9000], function($n) { $uppercase($text & $n) })))`;

/** The same with lists. */
export const LIST_BOMB = '$count($map([1..9000], function() { [[1..90000]] }))';
