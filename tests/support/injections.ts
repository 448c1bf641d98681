/**
 * Texts that run code wherever they are taken for markup, script, an address or a template. Each sets
 * `window.hit`, some of them through a dialog.
 */
export const injections = [
  // Elements
  '<script>window.hit=1</script>',
  '<ScRiPt>window.hit=2</sCrIpT>',
  '<script src="data:text/javascript,hit=3"></script>',
  '<scr<script>ipt>window.hit=4</scr</script>ipt>',
  '<img src=x onerror=window.hit=5>',
  '<img src="x" onerror="alert(hit=6)">',
  '<svg onload=window.hit=7>',
  '<svg><script>window.hit=8</script></svg>',
  '<svg><animate onbegin=window.hit=9 attributeName=x>',
  '<math><mtext><img src=x onerror=hit=10></mtext></math>',
  '<iframe srcdoc="<script>parent.hit=11</script>">',
  '<iframe src="javascript:parent.hit=12">',
  '<object data="javascript:hit=13"></object>',
  '<embed src="javascript:hit=14">',
  '<details open ontoggle=window.hit=15>',
  '<input autofocus onfocus=window.hit=16>',
  '<video><source onerror=window.hit=17></video>',
  '<body onload=window.hit=18>',
  '<a href="javascript:hit=19">x</a>',
  '<form action="javascript:hit=20"><button>x',
  '<meta http-equiv="refresh" content="0;url=javascript:hit=21">',
  '<base href="javascript:hit=22//">',
  '<style onload=window.hit=23>*{color:red}</style>',
  '<link rel=stylesheet href=x onerror=window.hit=24>',
  '<template><img src=x onerror=hit=25></template>',
  '<noscript><p title="</noscript><img src=x onerror=hit=26>">',
  // Out of attributes, comments and raw text
  '"><img src=x onerror=window.hit=27>',
  "' autofocus onfocus='window.hit=28",
  '" onmouseover="window.hit=29" style="position:fixed;inset:0" x="',
  '`onload=`window.hit=30',
  '--><script>window.hit=31</script><!--',
  '</title><script>window.hit=32</script>',
  '</textarea><img src=x onerror=window.hit=33>',
  // Out of JSON in a script element
  '</script><script>window.hit=34</script>',
  '"}</script ><img src=x onerror=hit=35>',
  '<!--<script>window.hit=36',
  '\\"};window.hit=37;//',
  '\u2028window.hit=38\u2029',
  // Out of XML
  ']]><script xmlns="http://www.w3.org/1999/xhtml">hit=39</script>',
  '<![CDATA[<script>window.hit=40</script>]]>',
  '<?xml-stylesheet href="javascript:hit=41"?>',
  '<!DOCTYPE x [<!ENTITY e "hit">]>&e;',
  // Templates, of our code and of what it is built with
  '${window.hit=43}',
  '{{constructor.constructor("window.hit=44")()}}',
  '{window.hit=45}',
  '<%= window.hit=46 %>',
  '{% raw %}<script>hit=47</script>',
  // Other ways to write a bracket
  '&lt;img src=x onerror=hit=48&gt;',
  '&#60;script&#62;window.hit=49&#60;/script&#62;',
  '\\u003cscript\\u003ewindow.hit=50\\u003c/script\\u003e',
  '%3Cscript%3Ewindow.hit=51%3C/script%3E',
  '＜script＞window.hit=52＜/script＞',
  '+ADw-script+AD4-window.hit=53+ADw-/script+AD4-',
  '<\tscript>window.hit=54</\tscript>',
  // As a link in Markdown
  '[x](javascript:window.hit=55)',
  '![x](x"onerror="window.hit=56)',
] as const;
