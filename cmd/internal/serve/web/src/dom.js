// make builds an element. Texts become text nodes, so nothing that an article says can become markup.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

export const $ = (selector) => document.querySelector(selector);

export const color = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
