/** Compiles the style sheets of the pages. There are none yet. */
