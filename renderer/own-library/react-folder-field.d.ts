import 'react';

declare module 'react' {
  interface InputHTMLAttributes<T> {
    /** Makes a file field choose a folder with all that is in it. Every browser knows it, React's types do not. */
    webkitdirectory?: '' | undefined;
  }
}
