import { launchChromium } from './tests/support/chromium.ts';
const b=await launchChromium();
const go=async(name:string,url:string,w:number,dark=false,act?:(p:any)=>Promise<void>)=>{const p=await b.newPage({viewport:{width:w,height:900},colorScheme:dark?'dark':'light'});await p.goto('http://localhost:4701'+url);await p.waitForTimeout(900);if(act)await act(p);await p.screenshot({path:`/tmp/shots/${name}.png`});await p.close();};
await go('search-1440','/sok/?q=energi&kind=Guider',1440);
await go('search-360','/sok/?q=spilv%C3%A4rme',360);
await go('search-dark','/en/search/?q=transition',1440,true);
await go('box-1440','/guider/',1440,false,async p=>{await p.keyboard.press('/');await p.keyboard.type('energi',{delay:40});await p.waitForTimeout(900);await p.keyboard.press('ArrowDown');await p.keyboard.press('ArrowDown');});
await go('box-360','/en/',360,true,async p=>{await p.locator('#site-search').focus();await p.keyboard.type('heat',{delay:40});await p.waitForTimeout(900);});
await b.close();
