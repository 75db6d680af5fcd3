-- Distinct bodies in the image of Instantly's: about 1 KB, or 70 % of them and 30 % replies of 8 KB.
local secret, is_mix = os.getenv("BENCH_SECRET"), os.getenv("BENCH_MIX") == "1"
local threads = 0
local counter = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

local function text(length)
  local words = {}
  for i = 1, length / 8 do words[i] = string.format("word%03d ", i % 1000) end
  return table.concat(words)
end

local small = '","email_subject":"A question","companyName":"Example Ltd","email_html":"' .. text(640) .. '"}'
local large = '","reply_subject":"Re: A question","reply_text":"' .. text(3900) .. '","reply_html":"' .. text(3900) .. '"}'
local head

function init(args)
  head = "POST /webhooks/instantly/webhook HTTP/1.1\r\nHost: localhost\r\n" ..
    "User-Agent: axios/0.21.4\r\nAccept: application/json, text/plain, */*\r\n" ..
    "Content-Type: application/json\r\nX-Salesbrain-Secret: " .. secret .. "\r\nContent-Length: "
end

function request()
  counter = counter + 1
  local is_large = is_mix and counter % 10 < 3
  local body = '{"timestamp":"2026-11-24T10:00:00.000Z","event_type":"' ..
    (is_large and "reply_received" or "email_sent") ..
    '","workspace":"0199a1b2-0000-7000-8000-000000000001","campaign_id":"0199a1b2-0000-4000-8000-0000000000c1"' ..
    ',"campaign_name":"Example","lead_email":"lead' .. number .. "." .. counter ..
    '@example.com","email_account":"sender@example.org","step":1,"variant":1,"is_first":true,"email_id":"' ..
    number .. "-" .. counter .. (is_large and large or small)
  return head .. #body .. "\r\n\r\n" .. body
end

function done(summary, latency, requests)
  io.write(string.format(
    'JSON{"requests":%d,"seconds":%f,"p50_ms":%f,"p99_ms":%f,"max_ms":%f,"not_2xx":%d,"broken":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, latency.max / 1e3, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
