package io.github.aliexpressrules.json;

/** What a token of a JSON text is. */
enum TokenKind {
  OBJECT,
  ARRAY,
  /** The end of an object or an array. */
  END,
  NAME,
  STRING,
  NUMBER,
  TRUE,
  FALSE,
  NULL
}
