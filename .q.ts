import { launchChromium } from './tests/support/chromium.ts';
const site='http://localhost:4701';
const b=await launchChromium(); const page=await b.newPage({viewport:{width:1440,height:1000}});
page.on('console',m=>{ if(m.type()==='error'||m.type()==='warning') console.log('console',m.text().slice(0,200));}); page.on('pageerror',e=>console.log('pageerror',e.message));
const qs=JSON.parse(process.argv[2]!) as string[];
for (const q of qs){ const en=q.startsWith('en:'); const text=en?q.slice(3):q;
 await page.goto(`${site}/${en?'en/search':'sok'}/?q=${encodeURIComponent(text)}`); await page.waitForFunction(()=>document.querySelector('#search-status')!.textContent!.trim()!==''&&!/Söker|Searching/.test(document.querySelector('#search-status')!.textContent!)); await page.waitForTimeout(250);
 const r=await page.evaluate(()=>({s:document.querySelector('#search-status')!.textContent!.trim(),n:[...document.querySelectorAll('#search-notes > *')].map(e=>e.textContent!.trim().slice(0,90)),l:[...document.querySelectorAll('#search-results > li')].slice(0,4).map(e=>e.querySelector('h3')!.textContent!.slice(0,60)+(e.querySelector('.item-step')?' ['+e.querySelector('.item-step')!.textContent+']':'')),e:[...document.querySelectorAll('#search-elsewhere li h3')].slice(0,3).map(e=>e.textContent!.slice(0,60))}));
 console.log('##',q,'→',r.s,r.n.length?r.n:'',r.l,r.e.length?{elsewhere:r.e}:''); }
if(process.argv[3]) await page.screenshot({path:process.argv[3]});
await b.close();
