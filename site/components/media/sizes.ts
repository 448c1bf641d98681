/** How wide a picture stands that fills the first column of a page (`styles/with-aside.css`), as in `sizes`. */
export const mainColumn =
  '(min-width: 105rem) 62rem, (min-width: 80rem) 50rem, (min-width: 60rem) 62vw, 100vw';
