import { environment } from '../../common/environment.ts';
import { addedKinds } from './more-kinds.ts';

const office = 'application/vnd.openxmlformats-officedocument';

/** The pictures that can be shown to every reader, by what their bytes say they are. */
export const pictureExtensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
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
