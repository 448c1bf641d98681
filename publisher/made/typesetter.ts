import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import type { FileToMake } from '../../common/view-model/files-to-make.ts';
import { coverageOf } from './coverage.ts';
import { identifyAsAccessible } from './pdf-identity.ts';
import { printable } from './printable.ts';

/** Makes files of templates and data, one after the other. */
export interface Typesetter {
  /** @throws what is wrong with it */
  make(file: Pick<FileToMake, 'template' | 'data'>): Promise<Buffer>;
}

/** Where typesetting finds what it needs. */
export interface TypesetterPlaces {
  /** The folder of the built site. */
  bundle: string;
  /** The folder with the pictures of the CMS. */
  pictures: string;
}

/** How many files may pass before what has not been used since is forgotten. */
const cacheAge = 10;

export async function createTypesetter({ bundle, pictures }: TypesetterPlaces): Promise<Typesetter> {
  const workspace = path.join(bundle, 'typeset');
  const folder = path.join(workspace, 'fonts');
  const fontBlobs = await Promise.all(
    (await readdir(folder)).sort().map((name) => readFile(path.join(folder, name))),
  );
  const covered = coverageOf(fontBlobs);
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  const drawing: Drawing = {
    compiler,
    mainFilePath: (template) => path.join(workspace, `${template}.typ`),
    open: (address) => readFile(path.join(pictures, decodeURIComponent(path.basename(address)))),
  };
  const templates = { document: makePdf, share: makeCard };
  return {
    async make({ template, data }) {
      try {
        return await templates[template](drawing, printable(data, covered));
      } finally {
        compiler.resetShadow();
        compiler.evictCache(cacheAge);
      }
    },
  };
}

interface Drawing {
  compiler: NodeCompiler;
  mainFilePath(template: FileToMake['template']): string;
  /** The picture at a public address. */
  open(address: string): Promise<Buffer>;
}

type Data = FileToMake['data'];

/** Pixels across: some 190 to the inch on the page. */
const printWidth = 1200;

async function makePdf(drawing: Drawing, data: Data): Promise<Buffer> {
  const { compiler } = drawing;
  for (const address of new Set(picturesIn(data)))
    compiler.mapShadow(
      path.join(drawing.mainFilePath('document'), '..', address),
      await forPrint(drawing, address),
    );
  const document = compiled(drawing, 'document', data);
  // Typst holds a file to one standard at a time: the first time to tell what is amiss, the second to keep.
  exported(() => compiler.pdf(document, { pdfStandard: 'ua-1' }));
  return identifyAsAccessible(exported(() => compiler.pdf(document, { pdfStandard: 'a-2a' })));
}

/** In the colours that the file says it has, whatever those of the picture were. */
async function forPrint({ open }: Drawing, address: string): Promise<Buffer> {
  const picture = sharp(await open(address))
    .rotate()
    .resize({ width: printWidth, withoutEnlargement: true })
    .toColourspace('srgb');
  const { hasAlpha } = await sharp(await open(address)).metadata();
  return hasAlpha ? picture.png().toBuffer() : picture.jpeg({ quality: 80 }).toBuffer();
}

function picturesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(picturesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'file' && typeof part === 'string' ? [part] : picturesIn(part),
  );
}

function compiled({ compiler, mainFilePath }: Drawing, template: FileToMake['template'], data: Data) {
  const outcome = compiler.compile({
    mainFilePath: mainFilePath(template),
    inputs: { data: JSON.stringify(data) },
  });
  if (outcome.result) return outcome.result;
  const error = outcome.takeDiagnostics() ?? outcome.takeError();
  throw new Error(error ? told(compiler.fetchDiagnostics(error)) : 'Typst gave no document.');
}

function exported<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(told([error instanceof Error ? error.message : error]), { cause: error });
  }
}

function told(diagnostics: unknown[]): string {
  const messages = diagnostics.map((one) =>
    typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : String(one),
  );
  return messages.join(' ');
}

/** In pixels: the card, and the part of it that the document's picture takes. */
const card = { width: 1200, height: 630 };
const pictureWidth = 460;

async function makeCard(drawing: Drawing, data: Data): Promise<Buffer> {
  const svg = drawing.compiler.plainSvg(compiled(drawing, 'share', data));
  const picture = data['picture'] as { file: string; focalPoint: { x: number; y: number } } | null;
  const background = String(data['ground']);
  const beside = picture ? [await besideTitle(await drawing.open(picture.file), picture.focalPoint)] : [];
  const drawn = await sharp({ create: { ...card, channels: 3, background } })
    .composite([{ input: Buffer.from(svg) }, ...beside])
    .raw()
    .toBuffer({ resolveWithObject: true });
  return light(drawn.data, drawn.info.channels);
}

/** Some services leave out what is heavier, in bytes. */
const maxWeight = 100_000;
const qualities = [82, 70, 55, 40, 25];

/** As good as it can be. */
async function light(pixels: Buffer, channels: 1 | 2 | 3 | 4): Promise<Buffer> {
  const raw = { ...card, channels };
  for (const quality of qualities.slice(0, -1)) {
    const jpeg = await sharp(pixels, { raw }).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
    if (jpeg.length < maxWeight) return jpeg;
  }
  return sharp(pixels, { raw })
    .jpeg({ quality: qualities.at(-1) ?? 1 })
    .toBuffer();
}

/** Cut so that its focal point is as near to the middle as it can be. */
async function besideTitle(picture: Buffer, focalPoint: { x: number; y: number }) {
  const { width, height } = await sharp(picture).metadata();
  const scale = Math.max(pictureWidth / width, card.height / height);
  const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const from = (whole: number, part: number, at: number) =>
    Math.round(Math.min(Math.max((whole * at) / 100 - part / 2, 0), whole - part));
  const input = await sharp(picture)
    .resize({ ...size, fit: 'fill' })
    .extract({
      left: from(size.width, pictureWidth, focalPoint.x),
      top: from(size.height, card.height, focalPoint.y),
      width: pictureWidth,
      height: card.height,
    })
    .toBuffer();
  return { input, left: card.width - pictureWidth, top: 0 };
}
