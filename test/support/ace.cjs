// Runs Ace by DAISY on a book, with the browser that BROWSER names: the puppeteer that Ace loads would ask for one of
// its own. Usage: node ace.cjs book.epub folder; leaves report.json in the folder.
const puppeteer = require('puppeteer');

const launch = puppeteer.launch;
puppeteer.launch = (options) => launch({ ...options, executablePath: process.env.BROWSER, timeout: 60_000 });

const ace = require('@daisy/ace-core');
const runner = require('@daisy/ace-axe-runner-puppeteer');
const logger = require('@daisy/ace-logger');

const [book, outdir] = process.argv.slice(2);
logger.initLogger({ verbose: false, silent: true });
ace(book, { outdir, initLogger: false }, runner).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
