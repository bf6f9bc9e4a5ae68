token() { curl -s -u "$1:local" -d grant_type=client_credentials http://127.0.0.1:9000/oauth2/token | sed 's/.*"access_token":"\([^"]*\)".*/\1/'; }
REPORTER=$(token reporter-kz-customs) COORDINATOR=$(token coordinator-kz) MONITOR=$(token monitor)

# Customs of Kazakhstan reports on commitment II.3.5. The answer names each event's place in the ledger.
RECEIPT=$(curl -s http://127.0.0.1:8080/v1/reports -H "Authorization: Bearer $REPORTER" -H 'Idempotency-Key: readme-1' -H 'Content-Type: application/json' \
  -d '{"instrument":"JPOA-CA-2022","cycle":"2026-H2","entries":[{"commitment":"II.3.5","status":"UNDER_WAY","narrative":"Customs units at three crossings now search lorries for small arms with new scanners.","language":"en","visibility":"PARTICIPANTS"}]}')
echo "$RECEIPT"
ID=$(echo "$RECEIPT" | sed 's/.*"reportId":"\([^"]*\)".*/\1/')

# The coordinator clears both steps of the national chain and releases the report to the participants of the plan.
command() { curl -s "http://127.0.0.1:8080/v1/reports/$ID/$1" -H "Authorization: Bearer $COORDINATOR" -H "Idempotency-Key: readme-$2" -H "If-Match: \"$2\"" -H 'Content-Type: application/json' -d "$3"; echo; }
command clearance r3 '{}'
command clearance r4 '{}'
RELEASED=$(command release r5 '{"audience":["JPOA-CA-2022"]}')
echo "$RELEASED"
INDEX=$(echo "$RELEASED" | sed 's/.*"ledgerIndex":\([0-9]*\).*/\1/')

# A monitor reads it, per commitment, per pillar, per state; atLeast waits until the answer includes the release.
curl -s "http://127.0.0.1:8081/v1/commitments/JPOA-CA-2022/II.3.5?cycle=2026-H2&atLeast=$INDEX" -H "Authorization: Bearer $MONITOR"; echo
curl -s "http://127.0.0.1:8081/v1/pillars/JPOA-CA-2022/II?cycle=2026-H2" -H "Authorization: Bearer $MONITOR"; echo
curl -s "http://127.0.0.1:8081/v1/states/KZ?instrument=JPOA-CA-2022&cycle=2026-H2" -H "Authorization: Bearer $MONITOR"; echo
curl -s "http://127.0.0.1:8081/v1/reports/$ID/timeline" -H "Authorization: Bearer $COORDINATOR"; echo
