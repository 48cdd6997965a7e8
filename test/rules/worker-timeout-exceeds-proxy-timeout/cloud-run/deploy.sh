gcloud run deploy shop --image shop
