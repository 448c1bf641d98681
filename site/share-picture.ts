/** What links to a page show where neither it nor the organisation has a picture; in pixels. `icons.ts` draws it. */
export const sharePicture = { address: '/share.png', width: 1200, height: 630 };
