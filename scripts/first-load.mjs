// @ts-check
import { gzipSync } from 'node:zlib'

/**
 * The scripts that a page brings with it, less those that modern browsers skip.
 * @param {string} html
 * @returns {string[]} their paths below /_next/
 */
export const scriptsOf = (html) =>
  [...html.matchAll(/<script[^>]*\ssrc="\/_next\/([^"?]+)[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, path = '']) => path)

/**
 * The stylesheets that a page waits for before it is painted; those inside it are part of its HTML.
 * @param {string} html
 * @returns {string[]} their paths below /_next/
 */
export const stylesheetsOf = (html) =>
  [...html.matchAll(/<link[^>]*>/g)]
    .filter(([tag]) => /rel="stylesheet"/.test(tag))
    .flatMap(([tag]) => tag.match(/\shref="\/_next\/([^"?]+)/)?.[1] ?? [])

/** @param {(string | Buffer)[]} files @returns {number} bytes, each compressed by itself */
export const gzipped = (files) => files.reduce((sum, file) => sum + gzipSync(file).length, 0)
