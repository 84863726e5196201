const HALF_A_MEGABYTE = '$reduce([1..19], function($text, $_) { $text & $text }, "x")';

/** An expression that takes a little more memory with every step, four gigabytes if it is let. */
export const GROWING_BOMB = `($text := ${HALF_A_MEGABYTE}; $count($map([1..9000], function($n) { $uppercase($text & $n) })))`;

/** An expression that takes half a gigabyte in one step. */
export const LARGE_BOMB = `($text := ${HALF_A_MEGABYTE}; $contains($string($map([1..900], function() { $text })), "y"))`;
