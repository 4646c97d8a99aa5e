/// Ten entries as they were exported before entries could hold deviations: a reading proposed and accepted, and then
/// decided, filled in and signed. The text of the reading has been disposed of.
let exportWithoutDeviations = #"""
    {"agreement":"molndal-2023","number":1,"recorded":"2023-04-28T12:00:00Z","kind":"reading-proposed","\#
    on":"2023-04-28","class":"shared","owner":null,"recipients":[],"header":"{\"actor\":{\"organisation\\#
    ":\"kommun\",\"post\":\"kso\"},\"fact\":{\"digest\":\"2544c0917589948c6b7f7acd8cea8b7efb04fb41f07823\#
    c0879954fb00685cc0\",\"effective\":\"2023-05-01\"}}","content_digest":"26668d107abf941d3fd8fc2f8ac01\#
    d71983ff6e7292939f409e3dfc6740be15e","content":null,"disposed":true,"act":null,"previous":"000000000\#
    0000000000000000000000000000000000000000000000000000000","hash":"edfebcdd682de1bb5284cf5fb4c564bc591\#
    c7aaafbe4e7c6e425c92fecba55d8"}
    {"agreement":"molndal-2023","number":2,"recorded":"2023-04-28T12:00:00Z","kind":"counted-from","on":\#
    "2023-04-28","class":"shared","owner":null,"recipients":[],"header":"{\"actor\":{\"organisation\":\"\#
    kommun\",\"post\":\"kso\"},\"fact\":{\"from\":\"2023-05-01\",\"party\":\"kommun\"}}","content_digest\#
    ":null,"content":null,"disposed":false,"act":null,"previous":"edfebcdd682de1bb5284cf5fb4c564bc591c7a\#
    aafbe4e7c6e425c92fecba55d8","hash":"abd2a6eb14cec93dc8acc6d68d5e9f5a1854374c5cd2fce7b2c8a8898ec57b19\#
    "}
    {"agreement":"molndal-2023","number":3,"recorded":"2023-04-28T12:00:00Z","kind":"reading-accepted","\#
    on":"2023-04-28","class":"shared","owner":null,"recipients":[],"header":"{\"actor\":{\"organisation\\#
    ":\"polis\",\"post\":\"polischef\"},\"fact\":{\"digest\":\"2544c0917589948c6b7f7acd8cea8b7efb04fb41f\#
    07823c0879954fb00685cc0\",\"party\":\"polis\"}}","content_digest":null,"content":null,"disposed":fal\#
    se,"act":null,"previous":"abd2a6eb14cec93dc8acc6d68d5e9f5a1854374c5cd2fce7b2c8a8898ec57b19","hash":"\#
    bfecc9a8b316b72b20b9386875e8a12c91b9a3fe3685a74bb9df489665566b18"}
    {"agreement":"molndal-2023","number":4,"recorded":"2023-04-28T12:00:00Z","kind":"counted-from","on":\#
    "2023-04-28","class":"shared","owner":null,"recipients":[],"header":"{\"actor\":{\"organisation\":\"\#
    polis\",\"post\":\"polischef\"},\"fact\":{\"from\":\"2023-05-01\",\"party\":\"polis\"}}","content_di\#
    gest":null,"content":null,"disposed":false,"act":null,"previous":"bfecc9a8b316b72b20b9386875e8a12c91\#
    b9a3fe3685a74bb9df489665566b18","hash":"5701624b710f1693f33ba7394494fbd92939c911abce76409e3a123ea8e3\#
    6b4a"}
    {"agreement":"molndal-2023","number":5,"recorded":"2023-04-28T12:00:00Z","kind":"decided","on":"2023\#
    -04-28","class":"shared","owner":null,"recipients":[],"header":"{\"actor\":{\"organisation\":\"kommu\#
    n\",\"post\":\"kso\"},\"fact\":{\"by\":\"ks\",\"reference\":\"§ 100 (påhittat)\"}}","content_digest"\#
    :null,"content":null,"disposed":false,"act":null,"previous":"5701624b710f1693f33ba7394494fbd92939c91\#
    1abce76409e3a123ea8e36b4a","hash":"cab14ff0a00c1b9d256dc45517c62af83d117138164fb9dbc1e92853c0f282c6"\#
    }
    {"agreement":"molndal-2023","number":6,"recorded":"2023-04-28T12:00:00Z","kind":"placeholder-filled"\#
    ,"on":"2023-04-28","class":"shared","owner":null,"recipients":[],"header":"{\"actor\":{\"organisatio\#
    n\":\"kommun\",\"post\":\"kso\"},\"fact\":{\"placeholder\":\"beslutsdatum\",\"value\":\"Påhittat vär\#
    de för demonstrationen\"}}","content_digest":null,"content":null,"disposed":false,"act":null,"previo\#
    us":"cab14ff0a00c1b9d256dc45517c62af83d117138164fb9dbc1e92853c0f282c6","hash":"7023558ae943620b54ba1\#
    44ca8f30591fa961abe5b16410406d4e4cd3f419248"}
    {"agreement":"molndal-2023","number":7,"recorded":"2023-04-28T12:00:00Z","kind":"placeholder-filled"\#
    ,"on":"2023-04-28","class":"shared","owner":null,"recipients":[],"header":"{\"actor\":{\"organisatio\#
    n\":\"kommun\",\"post\":\"kso\"},\"fact\":{\"placeholder\":\"paragraf\",\"value\":\"Påhittat värde f\#
    ör demonstrationen\"}}","content_digest":null,"content":null,"disposed":false,"act":null,"previous":\#
    "7023558ae943620b54ba144ca8f30591fa961abe5b16410406d4e4cd3f419248","hash":"36bdf3083621e6629e2d83db5\#
    73d893fba9de19bb222e72eee0f7e35ed87d58c"}
    {"agreement":"molndal-2023","number":8,"recorded":"2023-04-28T12:00:00Z","kind":"placeholder-filled"\#
    ,"on":"2023-04-28","class":"shared","owner":null,"recipients":[],"header":"{\"actor\":{\"organisatio\#
    n\":\"kommun\",\"post\":\"kso\"},\"fact\":{\"placeholder\":\"diarienummer\",\"value\":\"Påhittat vär\#
    de för demonstrationen\"}}","content_digest":null,"content":null,"disposed":false,"act":null,"previo\#
    us":"36bdf3083621e6629e2d83db573d893fba9de19bb222e72eee0f7e35ed87d58c","hash":"24aed0a7b34d9c4f54fc7\#
    d7b00f0d10ccfd29e4dddde11c53efd82e52207c56b"}
    {"agreement":"molndal-2023","number":9,"recorded":"2023-04-28T12:00:00Z","kind":"signed","on":"2023-\#
    04-28","class":"shared","owner":null,"recipients":[],"header":"{\"actor\":{\"organisation\":\"kommun\#
    \",\"post\":\"kso\"},\"fact\":{\"acting\":false,\"by\":\"kso\"}}","content_digest":null,"content":nu\#
    ll,"disposed":false,"act":null,"previous":"24aed0a7b34d9c4f54fc7d7b00f0d10ccfd29e4dddde11c53efd82e52\#
    207c56b","hash":"0ee8e9f656b070fd6e8c0a5056b0983be44e6d742fc9abd0ddb08349365c7100"}
    {"agreement":"molndal-2023","number":10,"recorded":"2023-04-28T12:00:00Z","kind":"signed","on":"2023\#
    -04-28","class":"shared","owner":null,"recipients":[],"header":"{\"actor\":{\"organisation\":\"kommu\#
    n\",\"post\":\"kso\"},\"fact\":{\"acting\":false,\"by\":\"lpo-chef\"}}","content_digest":null,"conte\#
    nt":null,"disposed":false,"act":null,"previous":"0ee8e9f656b070fd6e8c0a5056b0983be44e6d742fc9abd0ddb\#
    08349365c7100","hash":"c01c1934d251404c7cea0a468827b5aa92e111a03ab9096e02ba39b354094b7e"}
    """#.split(separator: "\n").map(String.init)
