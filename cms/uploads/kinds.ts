import { environment } from '../../common/environment.ts';
import { addedKinds } from './more-kinds.ts';

const office = 'application/vnd.openxmlformats-officedocument';

/** What telephones take pictures in. No browser of most readers shows them: they are kept as JPEG. */
export const heicTypes = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'];

/** The pictures that can be shown to every reader, or made so, by what their bytes say they are. */
export const pictureExtensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  ...Object.fromEntries(heicTypes.map((type) => [type, 'jpg'])),
};

/** The files to download whose bytes tell what they are. */
export const fileExtensions: Record<string, string> = {
  'application/pdf': 'pdf',
  [`${office}.wordprocessingml.document`]: 'docx',
  [`${office}.spreadsheetml.sheet`]: 'xlsx',
  [`${office}.presentationml.presentation`]: 'pptx',
  'application/zip': 'zip',
  ...addedKinds(environment.uploadTypes),
};

/** The files to download that are mere text, which only their names tell apart. */
export const textTypes: Record<string, string> = { csv: 'text/csv', txt: 'text/plain' };

export const pictureTypes = Object.keys(pictureExtensions).filter((type) => type !== 'image/apng');
export const fileTypes = [...Object.keys(fileExtensions), ...Object.values(textTypes)];
