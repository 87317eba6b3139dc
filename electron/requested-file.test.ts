import { describe, expect, it } from 'vitest';
import { requestedFile } from './requested-file';

describe('requestedFile', () => {
  it.each([
    ['app://dns-manager/index.html', 'index.html'],
    ['app://dns-manager/assets/index-BY7WZ6go.js', 'assets/index-BY7WZ6go.js'],
    ['app://dns-manager/assets/a.css?v=1#top', 'assets/a.css'],
  ])('takes %s for %s', (url, file) => {
    expect(requestedFile(url)).toBe(file);
  });

  it.each([
    ['app://dns-manager/'],
    ['app://dns-manager'],
    ['app://dns-manager/..%2f..%2fetc/passwd'],
    ['app://dns-manager/..%5cmain.js'],
    ['app://dns-manager/assets\\..\\..\\main.js'],
    ['app://dns-manager//etc/passwd'],
    ['app://dns-manager/.env'],
    ['app://dns-manager/index.html%00'],
    ['app://dns-manager/C:/file'],
    ['app://dns-manager.example/index.html'],
    ['app://dns-manager@example/index.html'],
    ['app://dns-manager:80/index.html'],
    ['app://other/index.html'],
    ['file:///etc/passwd'],
    ['not a url'],
  ])('serves nothing for %s', (url) => {
    expect(requestedFile(url)).toBeUndefined();
  });

  it.each([
    ['app://dns-manager/../../main/main.js', 'main/main.js'],
    ['app://dns-manager/%2e%2e/%2e%2e/etc/passwd', 'etc/passwd'],
  ])('lets the dot segments of %s end inside the folder, as the URL standard resolves them', (url, file) => {
    expect(requestedFile(url)).toBe(file);
  });
});
