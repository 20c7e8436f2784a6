/** Every terminal sequence: CSI, OSC and the other strings, two-character escapes, in their 7 and 8 bit forms (ECMA-48). */
const terminalSequence =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
/** Control, format and other invisible characters: they hide text, reverse it, or are skipped by comparisons. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const oddSpace = /[\t\p{Zs}]/gu;

/** Needs no look: V8 compiles each of the patterns with tables of Unicode in half a millisecond, at the first question. */
function isPlain(text: string): boolean {
  return /^[ -~\n\t]*$/.test(text);
}

/** Text as a person sees it: no terminal sequences, no invisible characters, line ends as `\n`; tabs stay. */
export function plainText(text: string): string {
  if (isPlain(text)) return text;
  return wellFormed(text).replace(terminalSequence, '').replace(lineBreak, '\n').replace(invisible, '');
}

/** The same on one line: line ends, tabs and unusual spaces become spaces. */
export function plainLine(text: string): string {
  if (isPlain(text) && !/[\n\t]/.test(text)) return text;
  return plainText(text).replaceAll('\n', ' ').replace(oddSpace, ' ');
}

/** Half surrogate pairs become U+FFFD: they cannot be written as UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** What XML 1.0 forbids, even as a reference (section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const xmlReferences: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Needs no look: what most names of tests and packages consist of. */
const xmlPlain = /^[\w ./:()[\]{}#@!?*+=,;|~^%$-]*$/;

/** Text content of XML; characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return xmlCharacters(text).replace(/[&<>\r]/g, (character) => xmlReferences[character]!);
}

/** An attribute value in double quotes; line ends survive as references. */
export function escapeXmlAttribute(text: string): string {
  if (xmlPlain.test(text)) return text;
  return xmlCharacters(text).replace(/[&<>"\t\n\r]/g, (character) => xmlReferences[character]!);
}

function xmlCharacters(text: string): string {
  return wellFormed(text).replace(notXml, '\ufffd');
}

/** Word joiner: invisible, and enough to keep GitHub from reading a mention, a reference, a link or an emoji. */
const joiner = '\u2060';

/** One line of foreign text inside Markdown, shown as it is: no markup, HTML, link, mention, image, emoji or formula. */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .trim()
    .replace(/[\\`*_[\]#~|$]|^[-+=]|(?<=^\d+)[.)]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@|\\#(?=\d)|:(?=\/\/)|:(?=(?:\d*[a-z_+\\-][\w+\\-]*|100|1234):)|\bwww(?=\.)/gi, `$&${joiner}`);
}

/** Foreign text as inline code, on one line. */
export function codeSpan(text: string): string {
  const content = plainLine(text).trim();
  if (content === '') return '';
  const ticks = '`'.repeat(longestRun(content, '`') + 1);
  const space = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${content}${space}${ticks}`;
}

/** Foreign text as a block of code that it cannot end. */
export function codeFence(text: string, language = 'text'): string {
  const content = plainText(text).replace(/\n+$/, '');
  const fence = '`'.repeat(Math.max(3, longestRun(content, '`') + 1));
  return `${fence}${language}\n${content}\n${fence}`;
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const each of text) {
    run = each === character ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
