/** How many characters search engines show of a title and of a description, about. */
export const titleLength = 60;
export const descriptionLength = 155;
