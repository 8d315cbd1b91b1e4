// The two languages side by side, as on the server.
const isEnglish = document.documentElement.lang === 'en';

/** @param {string} chinese @param {string} english */
export const say = (chinese, english) => (isEnglish ? english : chinese);
