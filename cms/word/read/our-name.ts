/** The name that we write our own files with: what stands in them where is known. */
export const ourName = 'Bruket';
