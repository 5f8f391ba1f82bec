/** What all parts of a Word file share (ECMA-376, transitional). */

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Text as XML holds it. A sign that XML cannot hold, which no reader could see anyway, is left out. */
export function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}

/** One run; a tab is an element of its own. */
export function run(text: string): string {
  const pieces = text.split('\t').map((piece) => `<w:t xml:space="preserve">${escaped(piece)}</w:t>`);
  // The hint has quotation marks and dashes, which are of no script, drawn as Chinese ones.
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${pieces.join('<w:tab/>')}</w:r>`;
}

/** A line break begins a paragraph; empty ones are kept only where they are all there is. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map((line) => line.trimEnd());
  const written = lines.filter((line) => line.trim() !== '');
  return written.length === 0 ? [''] : written;
}
