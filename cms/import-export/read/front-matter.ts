import { Document, LineCounter, Scalar, isNode, parseDocument, type ParsedNode } from 'yaml';
import { MdxText, type Position } from '../context.ts';
import { isRecord } from '../../../common/is-record.ts';

/** A file in two parts, and where things stand in it. */
export interface ParsedFile {
  values: Record<string, unknown>;
  body: string;
  /** The line on which the body begins. */
  bodyLine: number;
  /** Where a value stands, or a position inside it. */
  positionOf(path: (string | number)[], within?: Position): Position;
}

/** Thrown for a file whose front matter cannot be read. */
export class FrontMatterError extends Error {
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

/** @throws FrontMatterError */
export function parseFile(text: string): ParsedFile {
  const { yaml, body, bodyLine } = split(text.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''));
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new FrontMatterError(error.message, inFile(lines.linePos(error.pos[0])));
  const values: unknown = document.toJS() ?? {};
  if (!isRecord(values)) throw new FrontMatterError('it must be lines of "key: value"', { line: 2 });
  return {
    values,
    body,
    bodyLine,
    positionOf: (path, within) => positionIn(document, lines, path, within),
  };
}

/** The body begins after the second line of dashes; one empty line between belongs to neither. */
function split(text: string): { yaml: string; body: string; bodyLine: number } {
  const match = /^---\n([\s\S]*?\n|)---[ \t]*(\n|$)/.exec(text);
  if (!match) {
    throw new FrontMatterError('it must begin with a line "---", then "key: value" lines, then "---" again', {
      line: 1,
    });
  }
  return {
    yaml: (match[1] ?? '').replace(/\n$/, ''),
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

type Lines = LineCounter;

function positionIn(
  document: Document.Parsed,
  lines: Lines,
  path: (string | number)[],
  within?: Position,
): Position {
  const node = nearestNode(document, path);
  const start = inFile(lines.linePos(node?.range[0] ?? 0));
  if (!within) return start;
  const block = node instanceof Scalar && String(node.type).startsWith('BLOCK');
  return block ? { line: start.line + within.line } : start;
}

/** The value at a path or, where the path goes on inside a text or names what is missing, the last on the way. */
function nearestNode(document: Document.Parsed, path: (string | number)[]): ParsedNode | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node as ParsedNode;
  }
  return document.contents;
}

/** The first line of dashes stands before the front matter. */
function inFile({ line, col }: { line: number; col: number }): Position {
  return { line: line + 1, column: col };
}

/** The one normal form of a file. */
export function printFile(values: Record<string, unknown>, body: string): string {
  const document = new Document(toYaml(values));
  const yaml = document.toString({
    lineWidth: 0,
    blockQuote: 'literal',
    singleQuote: false,
    indentSeq: true,
  });
  const frontMatter = Object.keys(values).length > 0 ? yaml : '';
  return `---\n${frontMatter}---\n${body && `\n${body}`}`;
}

/** A block of lines begins with a word, and does not tell how many empty lines end it. */
function isLines(text: string): boolean {
  return !text.includes('\n') || /^\S[^]*\S\n?$/.test(text);
}

function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

function toYaml(value: unknown): unknown {
  if (value instanceof MdxText) {
    const scalar = new Scalar(value.mdx);
    scalar.type = 'BLOCK_LITERAL';
    return scalar;
  }
  if (typeof value === 'string') return isLines(value) ? value : quoted(value);
  if (Array.isArray(value)) return value.map(toYaml);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toYaml(part)]));
}
